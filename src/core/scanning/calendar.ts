const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether there is such a day in some year: numbers that hold a date of birth often leave the century open. */
export const isDay = (month: number, day: number): boolean => day >= 1 && day <= (days[month - 1] ?? 0);

/** Two digits of a number, from an offset. */
export const two = (digits: string, at: number): number =>
  (digits.charCodeAt(at) - 48) * 10 + digits.charCodeAt(at + 1) - 48;

/** Whether the digits from an offset are month and day. */
export const isMonthDay = (digits: string, at: number): boolean => isDay(two(digits, at), two(digits, at + 2));
/** Whether they are day and month. */
export const isDayMonth = (digits: string, at: number): boolean => isDay(two(digits, at + 2), two(digits, at));
