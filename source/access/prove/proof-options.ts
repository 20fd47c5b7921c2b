// What a proof of access may do.

export type ProofOptions = {
	/** Call the models: one token of output each. */
	readonly probe: boolean;
	/** Call a model also where that first call subscribes the account to it on AWS Marketplace. */
	readonly subscribe: boolean;
	/** A host that only a project's own settings name, in words: no model is called then, since the call would go there. */
	readonly heldHost?: string | undefined;
	/** Ask IAM's policy simulator. */
	readonly simulate: boolean;
	/** For everything together, in milliseconds; what has no answer by then is unknown. */
	readonly limit?: number;
};
