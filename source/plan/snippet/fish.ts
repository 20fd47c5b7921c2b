// The file in fish's conf.d, which holds the values itself: fish cannot source a dotenv file, and no file of the user's is touched.

import {quote} from '../../quote.ts';
import {checkManaged, checkName} from '../validate-value.ts';
import {ownHeader, prefix, type SnippetParts, takeBack, withValue} from './scope.ts';

/** The whole file; its first line is `ownHeader`. Starts no process when it is read, prints nothing, status 0. */
export function fishSnippet({scope, variables, unset}: SnippetParts): string {
	const set = withValue(variables).map(({name, value}) => `${name} ${quote.fish(checkManaged(name, value))}`);
	const gone = unset.map(checkName);
	const lines = scope === 'all' ? exported(set, gone) : wrapper(set, gone);
	return [ownHeader, `# ${about[scope]}. ${takeBack}`, ...lines, 'true', ''].join('\n');
}

const about = {
	claude: 'Gives claude, and no other program, these variables',
	all: 'Exports these variables',
};

// A universal variable shines through when the global one is erased, and erasing it too would last: Claude Code takes an empty
// value for none. Not so the AWS SDK: an empty AWS_BEARER_TOKEN_BEDROCK breaks every call.
function exported(set: readonly string[], gone: readonly string[]): string[] {
	return [
		...gone.map((name) => `set -qg ${name}; and set -eg ${name}`),
		...gone.filter((name) => !name.startsWith('AWS_')).map((name) => `set -qU ${name}; and set -gx ${name} ''`),
		...set.map((assignment) => `set -gx ${assignment}`),
	];
}

// conf.d is read before config.fish, so a claude defined there (fish's aliases are functions) is wrapped at the first prompt.
function wrapper(set: readonly string[], gone: readonly string[]): string[] {
	return [
		`function ${prefix}`,
		`    functions -q claude; and functions claude | string match -q '*${prefix}*'; and return`,
		`    functions -e ${theirs}`,
		`    functions -q claude; and functions -c claude ${theirs}`,
		'    function claude',
		...set.map((assignment) => `        set -lx ${assignment}`),
		`        if functions -q ${theirs}`,
		...callTheirs(gone).map((line) => `            ${line}`),
		...callUniversal(gone),
		'        else',
		...gone.map((name) => `            set -lu ${name}`),
		'            command claude $argv',
		'        end',
		'    end',
		'end',
		`function ${prefix}_at_prompt --on-event fish_prompt`,
		`    functions -e ${prefix}_at_prompt`,
		`    ${prefix}`,
		'end',
		prefix,
	];
}

const theirs = `${prefix}_theirs`;

// A function sees no local variable of its caller but the exported ones, so what is to be gone is empty there;
// where empty is not as good as gone (see above), the global variable is away during the call.
function callTheirs(gone: readonly string[]): string[] {
	const absent = gone.filter((name) => name.startsWith('AWS_'));
	const empty = gone.filter((name) => !name.startsWith('AWS_'));
	return [
		...empty.map((name) => `set -q ${name}; and set -lx ${name} ''`),
		...absent.map((name) => `set -qg ${name}; and set -l before_${name} $${name}; and set -eg ${name}`),
		`${theirs} $argv`,
		...(absent.length > 0 ? ['set -l result $status'] : []),
		...absent.map((name) => `set -q before_${name}; and set -gx ${name} $before_${name}`),
		...(absent.length > 0 ? ['return $result'] : []),
	];
}

// A local variable hides a global one from programs, but not a universal one (fish 3.6); `env -u` does.
function callUniversal(gone: readonly string[]): string[] {
	if (gone.length === 0) return [];
	const any = gone.map((name) => `set -qU ${name}`).join('; or ');
	return [
		`        else if ${any}`,
		`            command env ${gone.map((name) => `-u ${name}`).join(' ')} claude $argv`,
	];
}
