import { styleText } from "node:util";

const coloured = process.stdout.isTTY === true && !process.env["NO_COLOR"];
const paint = (style: Parameters<typeof styleText>[0], text: string) =>
  coloured ? styleText(style, text, { validateStream: false }) : text;

let chapter = 0;
let held = 0;
const broken: string[] = [];

/** Opens the next chapter of the story. */
export function say(title: string, explanation?: string): void {
  chapter += 1;
  console.log(`\n${paint("bold", `${chapter}. ${title}`)}`);
  if (explanation) console.log(paint("dim", `   ${explanation}`));
}

/** Shows what somebody typed. */
export const typed = (who: string, line: string): void =>
  console.log(`   ${paint("dim", `${who} $`)} ${paint("cyan", line)}`);

/** Shows what somebody saw, indented; long output is cut in the middle and says so. */
export function seen(text: string, most = 40): void {
  const lines = text.trimEnd().split("\n");
  const cut = lines.length > most;
  const shown = cut ? [...lines.slice(0, most - 1), `… ${lines.length - most + 1} more lines`] : lines;
  for (const line of shown) console.log(`     ${line}`);
}

/** A claim of the story. The demo fails when one does not hold. */
export function claim(holds: boolean, sentence: string): void {
  if (holds) held += 1;
  else broken.push(sentence);
  console.log(`   ${holds ? paint("green", "✔") : paint("red", "✘ does not hold:")} ${sentence}`);
}

/** Sums up, and gives the exit status. */
export function verdict(seconds: number): number {
  const sum = `${held} of ${held + broken.length} claims hold, ${seconds.toFixed(0)} s`;
  console.log(`\n${paint(broken.length === 0 ? "green" : "red", sum)}`);
  for (const sentence of broken) console.log(`  ✘ ${sentence}`);
  return broken.length === 0 ? 0 : 1;
}
