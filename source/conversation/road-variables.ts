// The variables of files that decide which road requests take: this program takes the same one as Claude Code.
import {proxyVariables} from '../claude-code/proxy.ts';
import type {ExistingConfig, InitialState} from './initial-state.ts';

const names = [...proxyVariables, 'no_proxy', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS'];

/** Only of files that are the person's own: what a repository brings names no proxy. */
export function roadVariables({existing, flags}: Pick<InitialState, 'existing' | 'flags'>): Record<string, string> {
	const isOwn = (flags.settings ?? 'user') === 'user';
	return existing && isOwn ? pick(existing) : {};
}

const pick = ({variables}: ExistingConfig): Record<string, string> =>
	Object.fromEntries(names.flatMap((name) => (variables[name] === undefined ? [] : [[name, variables[name]]])));
