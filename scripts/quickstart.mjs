// `npm run quickstart`: install if needed, build, and make the example course.
import { build, ensureInstalled, run } from './ensure-installed.mjs';

ensureInstalled();
build();
run(process.execPath, ['packages/cli/bin/proseminar.cjs', 'build', 'examples/mlsys-seminar']);
