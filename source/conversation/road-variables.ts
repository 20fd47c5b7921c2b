// The variables of files that decide which road requests take: this program takes the same one as Claude Code.
import {effective} from '../claude-code/effective.ts';
import {projectLayers} from '../claude-code/project-hosts.ts';
import {proxyVariables} from '../claude-code/proxy.ts';
import type {InitialState} from './initial-state.ts';

const names = new Set([
	...proxyVariables,
	...['no_proxy', 'NO_PROXY', 'NODE_EXTRA_CA_CERTS', 'CLAUDE_CODE_CERT_STORE'],
	// Where the AWS profiles stand.
	...['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'],
]);

/** Only of files that are the person's own, unless they trust the project: what a repository brings names no proxy. */
export function roadVariables({
	settingsHere,
	options,
}: Pick<InitialState, 'settingsHere' | 'options'>): Record<string, string> {
	const own = options.trustProject
		? settingsHere
		: settingsHere.filter(({origin}) => !projectLayers.includes(origin.layer));
	return Object.fromEntries([...effective(own)].flatMap(([name, {value}]) => (names.has(name) ? [[name, value]] : [])));
}
