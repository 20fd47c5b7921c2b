// Several waits at once, but not all: IAM and Bedrock slow down those who ask too much at a time.

/** Answers in the order of the items; the first rejection rejects. */
export async function inParallel<Item, Answer>(
	most: number,
	items: readonly Item[],
	work: (item: Item) => Promise<Answer>,
): Promise<Answer[]> {
	const answers: Answer[] = [];
	const queue = items.entries();
	const worker = async () => {
		for (const [at, item] of queue) answers[at] = await work(item);
	};
	await Promise.all(Array.from({length: Math.min(most, items.length)}, worker));
	return answers;
}
