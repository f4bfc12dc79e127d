/** `Name <email>` without stray space; null for anything else. Such a text goes into commit messages as one line. */
export function identity(text: string): string | null {
  const [, name = "", email = ""] = /^([^<>\p{Cc}\p{Cf}]{1,200})<([^<>\s\p{Cc}\p{Cf}]{1,254})>\s*$/u.exec(text) ?? [];
  return name.trim() !== "" && /^[^@]+@[^@]+$/.test(email) ? `${name.trim()} <${email}>` : null;
}
