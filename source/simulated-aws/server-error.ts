// The error that an operation throws to refuse a call; each protocol renders it in its own form.

export class ServerError extends Error {
	readonly status: number;
	/** `AccessDeniedException`; the Query protocol has shorter names for some, see `wire/xml.ts`. */
	readonly code: string;
	/** Authorisation errors of the Bedrock runtime carry `Message`, everything else `message`. */
	readonly front: boolean;
	/** Further members of the body: `{error: 'TOKEN_EXPIRED'}` of the sign-in service. */
	readonly members: Readonly<Record<string, string>>;

	constructor(
		status: number,
		code: string,
		message: string,
		{front = false, members = {}}: {front?: boolean; members?: Readonly<Record<string, string>>} = {},
	) {
		super(message);
		this.name = 'ServerError';
		this.status = status;
		this.code = code;
		this.front = front;
		this.members = members;
	}
}

export const denied = (message: string) => new ServerError(403, 'AccessDeniedException', message, {front: true});
export const invalid = (message: string) => new ServerError(400, 'ValidationException', message);
export const notFound = (message: string) => new ServerError(404, 'ResourceNotFoundException', message);
