/** What a subcommand may touch of the terminal it runs in. */
export type Terminal = {
  /** Writes one line to standard output. */
  out(line: string): void;
  /** Writes one line to standard error. */
  err(line: string): void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A person sits at both ends. */
  readonly interactive: boolean;
  /** Colours are wanted: a terminal, and no NO_COLOR. */
  readonly color: boolean;
};

/** One subcommand of `countersign`, in a file of its own, loaded only when it is called. */
export type Subcommand = {
  readonly summary: string;
  readonly usage: string;
  /** Gives the exit status: 0 done, 1 the answer is no, 2 it could not be told. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
};
