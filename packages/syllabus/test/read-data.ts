import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';

/** A row of an answer. */
type Row = Readonly<Record<string, unknown>>;

/** A database that reads files from memory. */
export interface Database {
  /** Give it a file. */
  readonly file: (name: string, content: string | Uint8Array) => void;
  /** Make a table of JSON objects, a line each. */
  readonly readNdjson: (table: string, name: string, content: string) => void;
  /** Ask; a file that cannot be read throws. */
  readonly query: (sql: string) => readonly Row[];
  /** Types of the columns of an answer by their names. */
  readonly typesOf: (sql: string) => Readonly<Record<string, unknown>>;
}

/** DuckDB, as WebAssembly. */
export async function openDatabase(): Promise<Database> {
  const folder = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = (name: string) => ({ mainModule: join(folder, `duckdb-${name}.wasm`), mainWorker: '' });
  const database = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  await database.instantiate(() => undefined);
  const connection = database.connect();
  const file: Database['file'] = (name, content) =>
    typeof content === 'string'
      ? database.registerFileText(name, content)
      : database.registerFileBuffer(name, content.slice());

  // Asked for rows alone, it ends quietly where a file turns out to be broken.
  const answer = (sql: string) => connection.query(`CREATE OR REPLACE TABLE answer AS ${sql}`);
  const rows = (sql: string) =>
    connection
      .query(sql)
      .toArray()
      .map((row): Row => JSON.parse(JSON.stringify(row, plain)));

  return {
    file,
    readNdjson(name, path, content) {
      // Its reader of JSON takes lists; that of lines is an extension that it would download.
      file(path, `[${content.trimEnd().replaceAll('\n', ',')}]`);
      connection.query(`DROP TABLE IF EXISTS ${name}`);
      connection.insertJSONFromPath(path, { name });
    },
    query(sql) {
      answer(sql);
      return rows('SELECT * FROM answer');
    },
    typesOf(sql) {
      answer(sql);
      return Object.fromEntries(rows('DESCRIBE answer').map((row) => [row.column_name, row.column_type]));
    },
  };
}

function plain(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

/** Whether this machine has LibreOffice. */
export function hasSpreadsheet(): boolean {
  return spawnSync('soffice', ['--version']).status === 0;
}

/** A CSV file as LibreOffice opens it: the text of each cell that has some, and how many cells are formulas. */
export function openInSpreadsheet(csv: string): {
  readonly cells: readonly string[];
  readonly formulas: number;
} {
  const folder = mkdtempSync(join(tmpdir(), 'proseminar-sheet-'));

  try {
    writeFileSync(join(folder, 'table.csv'), csv);
    execFileSync(
      'soffice',
      [
        // A profile of its own, as two runs cannot share one.
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--infilter=Text - txt - csv (StarCalc):44,34,76,1',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'table.csv'),
      ],
      { stdio: 'ignore' },
    );
    const sheet = readFileSync(join(folder, 'table.fods'), 'utf8');
    const body = sheet.slice(sheet.indexOf('<office:spreadsheet>'));
    return {
      cells: [...body.matchAll(/<text:p>([^<]*)<\/text:p>/gu)].map(([, text = '']) => textOf(text)),
      formulas: body.split('table:formula=').length - 1,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function textOf(xml: string): string {
  const characters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' } as const;
  return xml.replace(
    /&(?:lt|gt|quot|apos|amp);/gu,
    (entity) => characters[entity as keyof typeof characters],
  );
}
