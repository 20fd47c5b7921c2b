// How the simulated account says no: one throwable thing, which each protocol puts into its own words.

export class ServerError extends Error {
	readonly status: number;
	/** `AccessDeniedException`; the Query protocol has shorter names for some, see `wire/xml.ts`. */
	readonly code: string;
	/** Authorisation errors of the Bedrock runtime carry `Message`, everything else `message`. */
	readonly front: boolean;

	constructor(status: number, code: string, message: string, front = false) {
		super(message);
		this.name = 'Refusal';
		this.status = status;
		this.code = code;
		this.front = front;
	}
}

export const denied = (message: string) => new ServerError(403, 'AccessDeniedException', message, true);
export const invalid = (message: string) => new ServerError(400, 'ValidationException', message);
export const notFound = (message: string) => new ServerError(404, 'ResourceNotFoundException', message);
