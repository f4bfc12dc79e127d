/**
 * A reading that could not be completed, and therefore decides nothing. The message goes to the pull request: it holds
 * no strangers' text.
 */
export class Incomplete extends Error {
  override readonly name = "Incomplete";
}
