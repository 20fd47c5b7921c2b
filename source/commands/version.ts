// The command `version`, also `--version`, `-v` and `-V`. Only with --check it asks the npm registry, which nothing else here ever does.
import {jsonDocument} from '../output/json-document.ts';
import {printable} from '../printable.ts';
import {Problem} from '../problem.ts';
import {shownAddress} from '../secrets/address.ts';
import type {CommandContext} from './command-context.ts';
import type {Options} from './options.ts';

export type OwnRelease = {
	readonly version: string;
	/** As package.json names it: a package of the same name that names another one is another project's. */
	readonly repository: string;
};

type VersionContext = Pick<CommandContext, 'out' | 'environment' | 'invocation'> & OwnRelease;

const name = 'claude-bedrock-setup';

/** @returns the exit code. Rejects with a Problem where the registry has to be asked and does not say. */
export async function showVersion({check, json}: Options, context: VersionContext): Promise<number> {
	const {version, out, invocation} = context;
	const newest = check ? await askRegistry(context) : undefined;
	if (json)
		out(jsonDocument({command: 'version', outcome: 'done', release: {version, ...(newest && {newest})}}, invocation));
	else out(`${version}\n${newest ? comparison(newest, context) : ''}`);
	return 0;
}

/** @returns the newest version on npm */
async function askRegistry({environment, repository, version}: VersionContext): Promise<string> {
	const {newestRelease, registryOf} = await import('../machine/npm-registry.ts');
	const newest = await newestRelease({environment, name, limit: 3000});
	if (!newest)
		throw new Problem({
			code: 'not-published',
			title: `${name} is not published on npm`,
			because: `${shownAddress(registryOf(environment))} has no package of this name`,
			next: [{say: `This is version ${version}: look for a newer one where you got it from`}],
		});
	if (newest.repository !== repository)
		throw new Problem({
			code: 'other-package',
			title: `The package ${name} on npm belongs to another project`,
			because: newest.repository ? `it comes from ${newest.repository}` : 'it does not say where it comes from',
			next: [{say: `This is version ${version}: look for a newer one where you got it from`}],
		});
	return newest.version;
}

function comparison(newest: string, {version, invocation}: VersionContext): string {
	const order = newest.localeCompare(version, 'en', {numeric: true});
	if (order === 0) return 'This is the newest version on npm.\n';
	if (order < 0) return `It is newer than the newest version on npm, ${printable(newest)}.\n`;
	const command = invocation.program.startsWith('npx') ? `npx ${name}@latest` : `npm install --global ${name}@latest`;
	return `npm has a newer version, ${printable(newest)}:\n  ${command}\n`;
}
