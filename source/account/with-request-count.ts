// Counts the requests that a client sends, by operation.
import type {ClientDependencies} from './client-settings.ts';

type MiddlewareStack = {
	add(middleware: unknown, options: {step: 'finalizeRequest'; priority: 'low'; name: string}): void;
};

/** A client of the SDK, or one that calls `onRequest` itself. */
type CountedClient =
	| {readonly middlewareStack: object}
	| {onRequest: ((operation: string) => void) | undefined; readonly middlewareStack?: undefined};

/** Returns the client itself. The count comes after the SDK's retry step, so that every attempt is one request. */
export function withRequestCount<Client extends CountedClient>(
	client: Client,
	{countRequest}: Pick<ClientDependencies, 'countRequest'>,
): Client {
	const counted: CountedClient = client;
	if (counted.middlewareStack === undefined) {
		counted.onRequest = countRequest;
		return client;
	}
	const count = (next: (args: unknown) => Promise<unknown>, context: {commandName?: string}) => (args: unknown) => {
		countRequest((context.commandName ?? '').replace(/Command$/, ''));
		return next(args);
	};
	const stack = counted.middlewareStack as MiddlewareStack;
	stack.add(count, {step: 'finalizeRequest', priority: 'low', name: 'countRequests'});
	return client;
}
