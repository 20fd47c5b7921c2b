// The file in fish's conf.d, which holds the values itself: fish cannot source a dotenv file, and no file of the user's is touched.

import {quote} from '../../quote.ts';
import {checkManaged, checkName} from '../validate-value.ts';
import {ownHeader, prefix, type SnippetParts, undoHint, withValue} from './scope.ts';

/** The whole file; its first line is `ownHeader`. Starts no process when it is read, prints nothing, status 0. */
export function fishSnippet({scope, variables, unset}: SnippetParts): string {
	const set = withValue(variables).map(({name, value}) => `${name} ${quote.fish(checkManaged(name, value))}`);
	const unsetNames = unset.map(checkName);
	const lines = scope === 'all' ? exported(set, unsetNames) : wrapper(set, unsetNames);
	return [ownHeader, `# ${about[scope]}. ${undoHint}`, ...lines, 'true', ''].join('\n');
}

const about = {
	claude: 'Gives claude, and no other program, these variables',
	all: 'Exports these variables',
};

// When a global variable is erased, a universal one of the same name becomes visible, and erasing that one would be permanent. So it
// is hidden by an empty value, which Claude Code takes for none. The AWS SDK does not: an empty AWS_BEARER_TOKEN_BEDROCK breaks every call.
function exported(set: readonly string[], unsetNames: readonly string[]): string[] {
	return [
		...unsetNames.map((name) => `set -qg ${name}; and set -eg ${name}`),
		...unsetNames.filter((name) => !name.startsWith('AWS_')).map((name) => `set -qU ${name}; and set -gx ${name} ''`),
		...set.map((assignment) => `set -gx ${assignment}`),
	];
}

// conf.d is read before config.fish, so a claude defined there (fish's aliases are functions) is wrapped at the first prompt. A copy of
// ours that it kept and calls (`functions -c claude mine`) has another name: it stands for the program, or both would call each other for ever.
function wrapper(set: readonly string[], unsetNames: readonly string[]): string[] {
	return [
		`function ${prefix}`,
		`    functions -q claude; and functions claude | string match -q '*${prefix}*'; and return`,
		`    functions -e ${theirs}`,
		`    functions -q claude; and functions -c claude ${theirs}`,
		'    function claude',
		...set.map((assignment) => `        set -lx ${assignment}`),
		`        if functions -q ${theirs}; and test (status current-function) = claude`,
		...callTheirs(unsetNames).map((line) => `            ${line}`),
		...callUniversal(unsetNames),
		'        else',
		...unsetNames.map((name) => `            set -lu ${name}`),
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

// A function sees only the exported local variables of its caller, so a variable to unset is empty there. For AWS_ variables, where
// empty is not the same as unset (see above), the global variable is erased during the call and set again after it.
function callTheirs(unsetNames: readonly string[]): string[] {
	const absent = unsetNames.filter((name) => name.startsWith('AWS_'));
	const empty = unsetNames.filter((name) => !name.startsWith('AWS_'));
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
function callUniversal(unsetNames: readonly string[]): string[] {
	if (unsetNames.length === 0) return [];
	const any = unsetNames.map((name) => `set -qU ${name}`).join('; or ');
	return [
		`        else if ${any}`,
		`            command env ${unsetNames.map((name) => `-u ${name}`).join(' ')} claude $argv`,
	];
}
