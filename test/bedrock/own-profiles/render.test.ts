// What is printed for whoever may create application profiles means what was designed, whatever names and tags hold.
import {execFileSync, spawnSync} from 'node:child_process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {hclString} from '../../../source/bedrock/hcl.ts';
import type {ProfileDesign} from '../../../source/bedrock/own-profiles/design.ts';
import {renderProfiles} from '../../../source/bedrock/own-profiles/render.ts';

const source = {
	...{id: 'us.anthropic.claude-opus-5-5', name: 'US Anthropic Claude Opus 5.5', kind: 'system' as const},
	arn: 'arn:aws:bedrock:us-west-2:123456789012:inference-profile/us.anthropic.claude-opus-5-5',
	modelArns: ['arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-opus-5-5'],
};

const design = (name: string, tags: Record<string, string>, description?: string): ProfileDesign => ({
	...{roles: ['opus'], name, source, tags},
	...(description === undefined ? {} : {description}),
});

/** More than AWS takes: the text must be right before AWS has looked at it. */
const hostile = fc.string({
	unit: fc.constantFrom(...'aZ9 $%{}"\'`\\\n\t\f\b#;&|<>()é\u2028', '${', '%{', '$${', "''", '\\"'),
	maxLength: 30,
});
const designs = fc.array(
	fc.tuple(hostile, fc.dictionary(hostile, hostile, {maxKeys: 3}), fc.option(hostile, {nil: undefined})),
	{minLength: 1, maxLength: 3},
);

test('CloudFormation is JSON that holds every name, source and tag as they are', () => {
	fc.assert(
		fc.property(designs, (all) => {
			const template = JSON.parse(
				renderProfiles.cloudformation(
					all.map((each) => design(...each)),
					[],
				),
			);
			const resources = Object.entries<{Type: string; Properties: Record<string, unknown>}>(template.Resources);
			expect(resources).toHaveLength(all.length);
			for (const [at, [id, {Type, Properties}]] of resources.entries()) {
				expect(id).toMatch(/^[0-9A-Za-z]+$/);
				expect(Type).toBe('AWS::Bedrock::ApplicationInferenceProfile');
				const [name, tags, description] = all[at] ?? ['', {}];
				expect(Properties).toEqual({
					InferenceProfileName: name,
					...(description === undefined ? {} : {Description: description}),
					ModelSource: {CopyFrom: source.arn},
					Tags: Object.entries(tags).map(([Key, Value]) => ({Key, Value})),
				});
			}
		}),
	);
});

/** HCL's quoted string as its specification reads it (hashicorp/hcl, "Template Expressions" and "Escape Sequences"). */
function readHclString(text: string): string {
	expect(text.startsWith('"') && text.endsWith('"')).toBe(true);
	let rest = text.slice(1, -1);
	let value = '';
	const rules: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
		[/^\$\$\{/, () => '${'],
		[/^%%\{/, () => '%{'],
		[/^\\([nrt"\\])/, ([, letter = '']) => ({n: '\n', r: '\r', t: '\t'})[letter] ?? letter],
		[/^\\u([0-9a-fA-F]{4})/, ([, code = '']) => String.fromCharCode(Number.parseInt(code, 16))],
		// Anything else but a quotation mark, a backslash, a line feed, and what begins a template.
		[/^(?!\$\{|%\{)[^"\\\n]/, ([character]) => character],
	];
	while (rest !== '') {
		const found = rules.map(([pattern, read]) => [pattern.exec(rest), read] as const).find(([match]) => match);
		if (!found?.[0]) throw new Error(`no HCL: ${rest}`);
		value += found[1](found[0]);
		rest = rest.slice(found[0][0].length);
	}
	return value;
}

test('a string in Terraform is read back as it was', () => {
	fc.assert(
		fc.property(fc.oneof(hostile, fc.string({unit: 'binary'})), (text) => {
			expect(readHclString(hclString(text))).toBe(text);
		}),
		{numRuns: 1000},
	);
});

test('Terraform holds every name, source and tag, and no comment ends early', () => {
	fc.assert(
		fc.property(designs, hostile, (all, comment) => {
			const text = renderProfiles.terraform(
				all.map((each) => design(...each)),
				[comment],
			);
			const [first = '', ...lines] = text.split('\n');
			expect(first.startsWith('# ')).toBe(true);
			const values = lines.flatMap((line) => /^ +(?:name|copy_from) += ("[^\n]*")$/.exec(line)?.[1] ?? []);
			expect(values.map(readHclString)).toEqual(all.flatMap(([name]) => [name, source.arn]));
			const labels = lines.flatMap(
				(line) => /^resource "aws_bedrock_inference_profile" "(.*)" \{$/.exec(line)?.[1] ?? [],
			);
			expect(labels).toHaveLength(all.length);
			for (const label of labels) expect(label).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
		}),
	);
});

test('two profiles never share a name in Terraform', () => {
	const text = renderProfiles.terraform([design('team a', {}), design('team-a', {})], []);
	const labels = [...text.matchAll(/^resource "\w+" "(.*)"/gm)].map(([, label]) => label);
	expect(new Set(labels).size).toBe(2);
});

test('a command of the AWS CLI reaches it in the words that were meant, through a real shell', () => {
	const name = 'team $(touch /nowhere) `x` $HOME \'"';
	const command = renderProfiles['aws-cli']([design(name, {"a'b": '$x'}, 'Opus')], ["it's a note"]);
	const script = `aws() { for word; do printf '%s\\0' "$word"; done; }\n${command}`;
	const words = execFileSync('sh', ['-c', script], {encoding: 'utf8'}).split('\0');
	expect(words.slice(0, 9)).toEqual([
		...['bedrock', 'create-inference-profile', '--region', 'us-west-2', '--inference-profile-name', name],
		...['--description', 'Opus', '--model-source'],
	]);
	expect(JSON.parse(words[9] ?? '')).toEqual({copyFrom: source.arn});
	expect(JSON.parse(words[11] ?? '')).toEqual([{key: "a'b", value: '$x'}]);
});

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
test.runIf(hasTerraform)('Terraform reads it, and terraform fmt has nothing to change', () => {
	const set = [
		design('team-alpha-opus-5-5', {team: 'alpha', 'created-by': 'claude-bedrock-setup'}, 'Opus 5.5 for Claude Code'),
		design('7-haiku', {'cost center': '$'.concat('{x} %{if}'), a: ''}),
	];
	const text = renderProfiles.terraform(set, ['A note.']);
	expect(execFileSync('terraform', ['fmt', '-'], {input: text, encoding: 'utf8'})).toBe(text);
});

test('all three forms of a set', async () => {
	const set = [
		design('team-alpha-opus-5-5', {team: 'alpha', 'created-by': 'claude-bedrock-setup'}, 'Opus 5.5 for Claude Code'),
		design('7-haiku', {'cost center': '4711'}),
	];
	const texts = Object.entries(renderProfiles).map(([name, render]) => `=== ${name} ===\n${render(set, ['A note.'])}`);
	await expect(texts.join('\n')).toMatchFileSnapshot('texts/forms.txt');
});
