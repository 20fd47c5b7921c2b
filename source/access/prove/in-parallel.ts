// Runs a limited number of tasks at a time: IAM and Bedrock throttle those who send too many requests at once.

/** Answers in the order of the items; the first rejection rejects. */
export async function inParallel<Item, Answer>(
	limit: number,
	items: readonly Item[],
	work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
	const answers: Answer[] = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [index, item] of queue) answers[index] = await work(item);
	};
	await Promise.all(Array.from({length: Math.min(limit, items.length)}, worker));
	return answers;
}
