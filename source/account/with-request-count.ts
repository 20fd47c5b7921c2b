// Counts the requests that a client of the SDK sends, by operation.
import type {ClientDependencies} from './client-settings.ts';

type MiddlewareStack = {
	add(middleware: unknown, options: {step: 'finalizeRequest'; priority: 'low'; name: string}): void;
};

/** Returns the client itself. The count comes after the SDK's retry step, so that every attempt is one request. */
export function withRequestCount<Client extends {middlewareStack: object}>(
	client: Client,
	{countRequest}: Pick<ClientDependencies, 'countRequest'>,
): Client {
	const count = (next: (args: unknown) => Promise<unknown>, context: {commandName?: string}) => (args: unknown) => {
		countRequest((context.commandName ?? '').replace(/Command$/, ''));
		return next(args);
	};
	const stack = client.middlewareStack as MiddlewareStack;
	stack.add(count, {step: 'finalizeRequest', priority: 'low', name: 'countRequests'});
	return client;
}
