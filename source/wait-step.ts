// What is being waited for.

export type WaitStep = {
	/** Two steps with the same key are the same one, however far it is. */
	readonly key: string;
	/** In words, with how far it is: `Asking us-west-2 for its inference profiles`. */
	readonly text: string;
};
