/** The four questions of an opportunity, in their order (R37). */
export const questions = {
  real: 'is it real?',
  compete: 'can we compete?',
  win: 'can we win?',
  worth: 'is it worth winning?',
} as const;

export type Answers = { readonly [question in keyof typeof questions]: boolean | undefined };

const order = Object.keys(questions) as (keyof Answers)[];

/** Any no stops an opportunity, however many questions are open (undefined); without a no, an open one keeps it open. */
export function qualify(answers: Answers): string {
  const no = order.find((question) => answers[question] === false);
  if (no !== undefined) return `Stop: ${questions[no]}`;
  const open = order.find((question) => answers[question] === undefined);
  return open === undefined ? 'Pursue' : `Open: ${questions[open]}`;
}
