/** What stands among the References of each mail of ours, so that whoever answers it repeats it. */
export const answerMark = (from: string): string => `<answer@${from.slice(from.lastIndexOf('@') + 1)}>`;
