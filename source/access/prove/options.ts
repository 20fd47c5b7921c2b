// How far a proof may go.

export type ProofOptions = {
	/** Make the smallest calls: a token each. */
	readonly probe: boolean;
	/** Call a model although its first call subscribes the account on the Marketplace. */
	readonly subscribe: boolean;
	/** Ask IAM's own simulation. */
	readonly simulate: boolean;
	/** Milliseconds for everything together; what has not answered by then is unknown. */
	readonly limit?: number;
};
