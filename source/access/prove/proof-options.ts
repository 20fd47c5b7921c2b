// What a proof of access may do.

export type ProofOptions = {
	/** Call the models: one token of output each. */
	readonly probe: boolean;
	/** Call a model also where that first call subscribes the account to it on AWS Marketplace. */
	readonly subscribe: boolean;
	/** Ask IAM's policy simulator. */
	readonly simulate: boolean;
	/** For everything together, in milliseconds; what has no answer by then is unknown. */
	readonly limit?: number;
};
