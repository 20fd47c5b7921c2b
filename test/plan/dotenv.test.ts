// Editing a dotenv file that others write too: their names, comments, order and bytes stay; what cannot be told apart is refused.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseEnv} from 'node:util';
import {parse} from 'dotenv';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {setupVariables} from '../../source/claude-code/variables.ts';
import {editDotenv, removeFromDotenv} from '../../source/plan/dotenv.ts';
import {readDotenv} from '../../source/plan/dotenv-check.ts';
import {Problem} from '../../source/problem.ts';
import {environmentAfter, throwAwayHome, which} from './real-shells.ts';
import {cases} from './values.ts';

const home = throwAwayHome();
const region = {name: 'AWS_REGION', value: 'us-west-2'};
const model = {name: 'ANTHROPIC_MODEL', value: 'us.anthropic.claude-opus-5-5[1m]'};
const off = {name: 'DISABLE_PROMPT_CACHING', value: undefined};
const text = (bytes: Buffer | undefined) => bytes?.toString();

/** Without comments, which Node takes for names where they end the file without a line break. */
const byNode = (text: string) =>
	Object.fromEntries(Object.entries(parseEnv(text)).filter(([name]) => !name.startsWith('#')));

/** The result, or undefined where the edit was refused with a Problem. */
function unlessRefused<Result>(edit: () => Result): Result | undefined {
	try {
		return edit();
	} catch (error) {
		if (error instanceof Problem) return undefined;
		throw error;
	}
}

function problemOf(edit: () => unknown): Problem {
	try {
		edit();
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('it was not refused');
}

describe('a dotenv file of our own', () => {
	const made = editDotenv(undefined, [region, model, off], ['DISABLE_PROMPT_CACHING']);

	test('tells who wrote it and how to take it back, and has no trailing spaces', () => {
		expect(text(made)).toBe(`# >>> claude-bedrock-setup >>>
# (there was no file before this block)
# Claude Code on Amazon Bedrock, written by claude-bedrock-setup
# Take it back: npx claude-bedrock-setup undo
AWS_REGION=us-west-2
ANTHROPIC_MODEL=us.anthropic.claude-opus-5-5[1m]
# claude-bedrock-setup unsets DISABLE_PROMPT_CACHING
# <<< claude-bedrock-setup <<<
`);
	});

	test('is deleted by the removal', () => expect(removeFromDotenv(made)).toBeUndefined());

	test('follows a new choice, with nothing of the old one left', () => {
		const next = editDotenv(made, [{...region, value: 'eu-central-1'}, off, {...model, value: undefined}]);
		expect([...readDotenv(next).keys()]).toEqual(['AWS_REGION']);
		expect(readDotenv(next).get('AWS_REGION')).toEqual({value: 'eu-central-1', line: 5});
		expect(editDotenv(next, [region, model, off], ['DISABLE_PROMPT_CACHING'])).toEqual(made);
	});

	test('keeps what someone put between the markers', () => {
		const edited = Buffer.from(
			made.toString().replace('AWS_REGION', '# mine\nHTTPS_PROXY=http://127.0.0.1:1\nAWS_REGION'),
		);
		const next = editDotenv(edited, [region]);
		expect(parse(next)).toEqual({...parse(made), HTTPS_PROXY: 'http://127.0.0.1:1'});
		expect(text(removeFromDotenv(next))).toBe('# mine\nHTTPS_PROXY=http://127.0.0.1:1\n');
	});
});

describe('in a dotenv file of somebody else', () => {
	test.each([
		['A=1\nAWS_REGION=x\nB=2\n', 'A=1\nAWS_REGION=us-west-2\nB=2\n'],
		['export AWS_REGION=x\n', 'export AWS_REGION=us-west-2\n'],
		['AWS_REGION = "x"\n', 'AWS_REGION=us-west-2\n'],
		["  AWS_REGION='x' # why\n", '  AWS_REGION=us-west-2 # why\n'],
		['AWS_REGION=x', 'AWS_REGION=us-west-2\n'],
		['A=1\r\nAWS_REGION=x\r\nB=2\r\n', 'A=1\r\nAWS_REGION=us-west-2\nB=2\r\n'],
		['AWS_REGION=\nB=2\n', 'AWS_REGION=us-west-2\nB=2\n'],
	])('a name that stands once is changed in its place: %j', (before, after) => {
		expect(text(editDotenv(Buffer.from(before), [region]))).toBe(after);
	});

	test.each([
		['export A=1\nexport B=2\n', "export AWS_REGION=us-west-2\nexport AWS_PROFILE=''\n"],
		['# mine\nexport A=1\nB=2\nexport C=3\n', "export AWS_REGION=us-west-2\nexport AWS_PROFILE=''\n"],
		['  export A="1" # why\n', "export AWS_REGION=us-west-2\nexport AWS_PROFILE=''\n"],
		['set -a\nA=1\n', 'AWS_REGION=us-west-2\nAWS_PROFILE=\n'],
		['export A=1\nB=2\n', 'AWS_REGION=us-west-2\nAWS_PROFILE=\n'],
		['', 'AWS_REGION=us-west-2\nAWS_PROFILE=\n'],
	])('new names are exported where most lines are: %j', (before, lines) => {
		const variables = [region, {name: 'AWS_PROFILE', value: ''}];
		const after = editDotenv(Buffer.from(before), variables);
		expect(text(after)).toContain(`claude-bedrock-setup undo\n${lines}# <<<`);
		expect(editDotenv(after, variables)).toEqual(after);
		expect(text(removeFromDotenv(after))).toBe(before);
	});

	test.each(['A=1\n#B=', 'A=1\n# B=2', '#B=', '# only words'])(
		'a comment that ends the file without a line break stays as it is: %j',
		(before) => {
			const after = editDotenv(Buffer.from(before), [region]);
			expect(text(after)).toContain(`${before}\n`);
			expect(text(removeFromDotenv(after))).toBe(before);
		},
	);

	test.each([
		['AWS_REGION=x # east\n', 'AWS_REGION=us-west-2 # east\n'],
		['export AWS_REGION="x"\t# don\'t "touch"\r\n', 'export AWS_REGION=us-west-2 # don\'t "touch"\n'],
		["AWS_REGION='x'#tight\n", 'AWS_REGION=us-west-2 #tight\n'],
		['AWS_REGION= # none yet\n', 'AWS_REGION=us-west-2 # none yet\n'],
		['AWS_REGION=a#b # c # d\n', 'AWS_REGION=us-west-2 # c # d\n'],
	])('the comment behind a value stays: %j', (before, after) => {
		expect(text(editDotenv(Buffer.from(before), [region]))).toBe(after);
	});

	test('an empty value before a comment is quoted, since Node 22 would read on', () => {
		const after = editDotenv(Buffer.from('AWS_PROFILE=dev # mine\n'), [{name: 'AWS_PROFILE', value: ''}]);
		expect(text(after)).toBe("AWS_PROFILE='' # mine\n");
		expect(parse(after)).toEqual({AWS_PROFILE: ''});
	});

	test.each([
		['export A=1\nuse flake\n', 'line 2: the command use'],
		['PATH_add bin\n', 'line 1: the command PATH_add'],
		['# c\n\ndotenv_if_exists .env.local\n', 'line 3: the command dotenv_if_exists'],
		['eval "$(lorri direnv)"\n', 'line 1: a command substitution'],
		['A=1\nif has nix; then\n  use nix\nfi\n', 'line 2: the shell word if'],
		['A=1\nexport A\n', 'line 2: export without a value'],
		['cat <<END\nAWS=1\nEND\n', 'line 1: a here-document'],
		['export A=\\\nb\n', 'line 1: a backslash that joins it to the next line'],
		['A=1\nhunter2-secret\n', 'line 2: not an assignment NAME=value'],
	])('what is no dotenv file is refused with its line and the construct: %j', (before, reason) => {
		const refusal = problemOf(() => editDotenv(Buffer.from(before), [region]));
		expect(refusal.because).toBe(reason);
	});

	test('a name without a value is removed wherever it stands', () => {
		const before = Buffer.from('DISABLE_PROMPT_CACHING=1\n# c\nexport DISABLE_PROMPT_CACHING="0"\n');
		expect(text(editDotenv(before, [off]))).toBe('# c\n');
	});

	test('a name that stands twice is set below both', () => {
		const after = editDotenv(Buffer.from('AWS_REGION=a\nAWS_REGION=b\n'), [region]);
		expect(text(after)).toMatch(/^AWS_REGION=a\nAWS_REGION=b\n\n# >>> /);
		expect(parse(after)).toEqual({AWS_REGION: 'us-west-2'});
	});

	test('a name that stands twice below our block is refused, both lines named', () => {
		const before = Buffer.concat([editDotenv(undefined, [region]), Buffer.from('AWS_REGION=a\nAWS_REGION=b\n')]);
		expect(() => editDotenv(before, [region])).toThrow('lines 7 and 8');
	});

	test.each([
		['M="\nAWS_REGION=3\n"\n', 'line 2'],
		["M='\nexport AWS_REGION=3\n'\n", 'line 2'],
		['AWS_REGION="a\nb"\n', 'line 1'],
		['AWS_REGION=a\\\nb\n', 'line 1'],
		["AWS_REGION=it's\n", 'line 1'],
		["A=it's\nAWS_REGION=x\nB=it's\n", 'line 2, inside a quote or behind a backslash of line 1'],
		['A=x\\\nAWS_REGION=x\n', 'line 2, inside a quote or behind a backslash of line 1'],
	])('a name inside something longer is refused: %j', (before, reason) => {
		expect(() => editDotenv(Buffer.from(before), [region])).toThrow(reason);
		expect(() => editDotenv(Buffer.from(before), [{...region, value: undefined}])).toThrow(Problem);
	});

	test('a quote that is never closed is refused, because a shell would read our lines as part of it', () => {
		expect(() => editDotenv(Buffer.from("A=1\nMSG=it's me\n"), [region])).toThrow('line 2');
	});

	test('an empty value that dotenv would read on into the next line is refused', () => {
		expect(parse('AWS_PROFILE=\n"\n"\n')).toEqual({AWS_PROFILE: '\n'});
		expect(() => editDotenv(Buffer.from('AWS_PROFILE=x\n"\n"\n'), [{name: 'AWS_PROFILE', value: ''}])).toThrow(
			'line 2',
		);
	});

	test('quotes that are closed two lines later are no obstacle', () => {
		const before = Buffer.from('KEY="-----BEGIN\nabc=\n-----END"\n');
		expect(parse(editDotenv(before, [region]))).toEqual({KEY: '-----BEGIN\nabc=\n-----END', AWS_REGION: 'us-west-2'});
	});
});

describe('for any dotenv file', () => {
	const line = fc.constantFrom(
		...[
			'A=1',
			'export B=2',
			'C = 3',
			'D="x y"',
			"E='x # y'",
			'F=a#b',
			'G=',
			'# c',
			'',
			'  ',
			"H=it's",
			'I="',
			'J=x\\',
			'K: v',
			'=',
		],
		...[
			'L=`x`',
			'junk',
			'M="a\\"b"',
			"N='a' # c",
			'caf\u00e9=1',
			'O=caf\u00e9',
			'"',
			"'",
			'`',
			'#"',
			'P="#"',
			'#R=1',
			'export A',
			'Q=$HOME',
		],
	);
	const theirs = fc
		.tuple(
			fc.constantFrom('', '', '\u00ef\u00bb\u00bf'),
			fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n', '\r\n', '')), {maxLength: 8}),
		)
		.map(([mark, lines]) => Buffer.from(mark + lines.flat().join(''), 'latin1'));
	const mine = fc.constantFrom(
		...setupVariables.map((name) => `${name}=old`),
		...setupVariables.map((name) => `export ${name}="old"`),
	);
	const mixed = fc
		.tuple(theirs, fc.uniqueArray(mine, {maxLength: 3}), theirs)
		.map(([above, lines, below]) =>
			Buffer.concat([above, Buffer.from(lines.map((each) => `${each}\n`).join('')), below]),
		);
	const value = fc.constantFrom('x', '', 'us-west-2', 'a b', "it's", '1', 'a:b/c[1m]');
	const variables = fc
		.uniqueArray(fc.constantFrom(...setupVariables), {minLength: 1, maxLength: 6})
		.chain((names) =>
			fc.tuple(...names.map((name) => fc.record({name: fc.constant(name), value: fc.option(value, {nil: undefined})}))),
		);

	test('removing restores every byte of a file that had none of our names', () => {
		let edited = 0;
		fc.assert(
			fc.property(fc.option(theirs, {nil: undefined, freq: 20}), variables, (before, wanted) => {
				const after = unlessRefused(() => editDotenv(before, wanted, ['DISABLE_PROMPT_CACHING']));
				if (!after) return;
				edited++;
				expect(removeFromDotenv(after)).toEqual(before);
				expect(removeFromDotenv(after, setupVariables)).toEqual(before);
			}),
			{numRuns: cases},
		);
		expect(edited).toBeGreaterThan(cases / 3);
	});

	test('dotenv and Node read our names as wanted and the others as before, and a second edit changes nothing', () => {
		let edited = 0;
		fc.assert(
			fc.property(mixed, variables, (before, wanted) => {
				const after = unlessRefused(() => editDotenv(before, wanted));
				if (!after) return;
				edited++;
				for (const read of [parse, byNode]) {
					const expected: Record<string, string | undefined> = {...read(before.toString())};
					for (const {name, value} of wanted) {
						if (value === undefined) delete expected[name];
						else expected[name] = value;
					}
					expect({...read(after.toString())}).toEqual(expected);
				}
				expect(editDotenv(after, wanted)).toEqual(after);
			}),
			{numRuns: cases},
		);
		// About a quarter of the random files can be edited; the others are refused.
		expect(edited).toBeGreaterThan(cases / 8);
	});

	test.skipIf(!which('bash'))('bash finds our names when it sources the file', {timeout: 120_000}, () => {
		fc.assert(
			fc.property(mixed, variables, (before, wanted) => {
				const after = unlessRefused(() => editDotenv(before, wanted));
				if (!after) return;
				writeFileSync(join(home, 'edited.env'), after);
				const found = environmentAfter(['bash'], home, 'set -a; . ./edited.env; exec env -0');
				for (const {name, value} of wanted) expect(found.get(name)).toBe(value);
			}),
			{numRuns: cases, endOnFailure: true},
		);
	});
});

test('a backtick that is never closed is refused, because a shell would read our lines as part of it', () => {
	for (const before of ['`\nA=1\n', "  `\nP=\"#\"\nH=it's sN='a' # \"c\nA=1\n`\r\nH=it's`\n", 'A=`date\n']) {
		expect(() => editDotenv(Buffer.from(before), [region])).toThrow(Problem);
	}
	expect(() => editDotenv(Buffer.from('# a ` in a comment\nA=1\n'), [region])).not.toThrow();
});
