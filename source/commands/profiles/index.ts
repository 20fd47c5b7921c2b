// The command `profiles`: lists, creates and deletes the application profiles of an account.
import {Problem} from '../../problem.ts';
import type {Command, CommandLine} from '../command-line.ts';
import type {OptionId} from '../options.ts';
import {createProfiles} from './create.ts';
import {deleteOwnProfiles} from './delete.ts';
import {listProfiles} from './list.ts';

const actions: Readonly<Record<string, Command>> = {
	list: listProfiles,
	create: createProfiles,
	delete: deleteOwnProfiles,
};

export const runProfiles: Command = async (line, ports, context, signal) => {
	const word = line.operand?.value ?? 'list';
	const action = Object.hasOwn(actions, word) ? actions[word] : undefined;
	if (!action) throw unknownAction(word);
	refuseForeign(word, line);
	return action(line, ports, context, signal);
};

/** Flags that only some of the actions take. */
const owners: readonly (readonly [id: OptionId, flag: string, actions: readonly string[]])[] = [
	['tag', '--tag', ['create']],
	['format', '--format', ['create']],
	['account', '--account', ['create']],
	['offline', '--offline', ['create']],
	['namePrefix', '--name-prefix', ['create', 'delete']],
	['dryRun', '--dry-run', ['create', 'delete']],
];

/** @throws Problem for what another action takes */
function refuseForeign(word: string, {options, flags, further = []}: CommandLine): void {
	const foreign = owners.find(([id, , actions]) => options[id] !== undefined && !actions.includes(word));
	if (foreign) throw belongsTo(`profiles ${foreign[2].join(' and profiles ')}`, foreign[1], word);
	const {signIn, region, ...models} = flags;
	const [model] = Object.keys(models);
	if (model && word !== 'create') throw belongsTo('profiles create', `--${model}`, word);
	if (further.length > 0 && word !== 'delete') throw belongsTo('profiles delete', `"${further[0]}"`, word);
}

const belongsTo = (owner: string, what: string, word: string) =>
	new Problem({
		code: 'bad-flags',
		usage: true,
		title: `${what} belongs to ${owner}, not to profiles${word === 'list' ? '' : ` ${word}`}`,
		next: [{say: 'See what profiles takes', own: 'profiles --help'}],
	});

function unknownAction(word: string): Problem {
	return new Problem({
		code: 'bad-flags',
		usage: true,
		title: `profiles cannot do "${word}"`,
		because: 'it lists the application profiles of the account; profiles create and profiles delete change them',
		next: [{say: 'See what profiles takes', own: 'profiles --help'}],
	});
}
