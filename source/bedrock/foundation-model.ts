// A foundation model as a region offers it.

/** Lifecycle of a foundation model in one region, as ListFoundationModels says it. */
export type FoundationModel = {
	readonly id: string;
	readonly status: 'ACTIVE' | 'LEGACY';
	readonly endOfLife?: Date;
};
