/** What there is nothing to measure of. */
export const measureCache = () => notBuilt('cache');

function notBuilt(id) {
  return { figures: { [id]: { failure: 'not built' } }, details: [] };
}
