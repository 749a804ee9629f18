// Query the catalog of machine-learning-systems papers as you would any npm package.
import { facets, formatVenue, search, select } from '@proseminar/core';
import { catalog } from '@proseminar/mlsys';

const recent = select(catalog, {
  topics: ['workload-scheduling', 'serving-inference'],
  venues: ['OSDI', 'NSDI'],
  years: { from: 2021 },
  has: 'pdf',
});

console.log('Scheduling and serving at OSDI and NSDI since 2021');
for (const { title, venue, year } of recent)
  console.log(`  ${venue && formatVenue(venue)} ${year}  ${title}`);

console.log('\nBest matches for “pipeline parallel”');
for (const { paper } of search(catalog, 'pipeline parallel', { limit: 3 })) console.log(`  ${paper.id}`);

console.log('\nVenues with the most papers');
for (const { value, count } of facets(catalog).venues.slice(0, 5)) console.log(`  ${value} ${count}`);
