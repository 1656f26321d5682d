/** Does the same with each of many, `together` at once, and answers in their order. The first that fails ends it. */
export const inChunks = async <One, Answer>(
  all: readonly One[],
  together: number,
  work: (one: One) => Promise<Answer>,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (let start = 0; start < all.length; start += together) {
    answers.push(...(await Promise.all(all.slice(start, start + together).map((one) => work(one)))));
  }
  return answers;
};
