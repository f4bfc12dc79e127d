/** A line to stand in: what is handed in runs one after the other, whatever becomes of the one before. */
export function line() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
}
