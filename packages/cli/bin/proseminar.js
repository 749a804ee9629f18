#!/usr/bin/env node
// Committed, so that npm can link it before the first build.
import { main } from '../dist/index.js';

process.exitCode = await main(process.argv.slice(2));
