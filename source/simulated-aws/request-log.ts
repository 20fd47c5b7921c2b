// The request log of the simulated account: one entry per request.

export type HttpMessage = {
	readonly method: string;
	/** With the query. */
	readonly url: string;
	/** With names in lower case. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
};

export type RequestLogEntry = {
	/** `ListInferenceProfiles`; `Unknown` for what no AWS client would send. */
	readonly operation: string;
	readonly service: string;
	readonly region: string;
	/** HTTP status; 0 while (or if) no answer was sent: hanging, reset, given up by the client. */
	readonly status: number;
	/** ARN of the caller, once known. */
	readonly principal?: string;
	/** Model id or ARN of a call, profile id of a look-up, kind of a list. */
	readonly detail?: string;
	readonly at: Date;
	/** What was sent, where the account was started to keep it. */
	readonly message?: HttpMessage;
};

/** Writes down more of a request as it becomes known. */
export type UpdateLogEntry = (entry: Partial<RequestLogEntry>) => void;
