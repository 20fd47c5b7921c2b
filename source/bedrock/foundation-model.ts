// A foundation model as a region offers it, with its lifecycle.

/** From ListFoundationModels. A legacy model will be retired, and is refused to accounts that did not use it lately. */
export type FoundationModel = {
	readonly id: string;
	readonly status: 'ACTIVE' | 'LEGACY';
	readonly endOfLife?: Date;
};
