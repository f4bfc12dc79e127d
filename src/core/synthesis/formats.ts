type Row = Readonly<Record<string, string | readonly string[]>>;

/** Ways to write records down. Each ends in a line end. */
const writers = { json, csv, sql } satisfies Record<string, (rows: readonly Row[], table: string) => string>;
export type RecordFormat = keyof typeof writers;
export const recordFormats = Object.keys(writers) as readonly RecordFormat[];

/** Records as text: JSON, comma separated values (RFC 4180), or SQL that fills a table. */
export const written = (rows: readonly Row[], format: RecordFormat, table: string): string =>
  writers[format](rows, table);

function json(rows: readonly Row[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function csv(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => cell(row[name]!)))];
  return lines.map((line) => `${line.map(quotedCell).join(",")}\n`).join("");
}

function sql(rows: readonly Row[], table: string): string {
  const names = Object.keys(rows[0] ?? {});
  const values = rows.map(
    (row) => `  (${names.map((name) => `'${cell(row[name]!).replaceAll("'", "''")}'`).join(", ")})`,
  );
  return rows.length === 0 ? "" : `INSERT INTO ${table} (${names.join(", ")}) VALUES\n${values.join(",\n")};\n`;
}

const cell = (value: Row[string]): string => (typeof value === "string" ? value : value!.join("; "));

const quotedCell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
