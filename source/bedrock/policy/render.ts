// A policy in the form that an administrator pastes: JSON, Terraform, CloudFormation.
import {printable} from '../../printable.ts';
import {hclString} from '../hcl.ts';
import type {PolicyDocument} from './document.ts';

export type PolicyFormat = 'json' | 'terraform' | 'cloudformation';

type Renderer = (documents: readonly PolicyDocument[], comments?: readonly string[]) => string;

/** Each ends with a line feed. Comments are written where the format has any, which JSON has not. */
export const renderPolicy: Readonly<Record<PolicyFormat, Renderer>> = {
	json: asJson,
	terraform: asTerraform,
	cloudformation: asCloudFormation,
};

/** One document, or an array when one is not enough: a managed policy each. */
export function asJson(documents: readonly PolicyDocument[]): string {
	const [only] = documents;
	return `${JSON.stringify(documents.length === 1 ? only : documents, undefined, 2)}\n`;
}

export function asTerraform(documents: readonly PolicyDocument[], comments: readonly string[] = []): string {
	const resources = documents
		.map((document, at) => {
			const name = nameOf(documents, at);
			return [
				`resource "aws_iam_policy" "${name.replaceAll('-', '_')}" {`,
				`  name = "${name}"`,
				`  policy = jsonencode(${hcl(document, '  ')})`,
				'}',
				'',
			].join('\n');
		})
		.join('\n');
	return commentLines(comments) + resources;
}

export function asCloudFormation(documents: readonly PolicyDocument[], comments: readonly string[] = []): string {
	const resources = documents.map((document, at) => {
		const Properties = {
			Description: 'Least privilege for Claude Code on Amazon Bedrock',
			PolicyDocument: document,
		};
		const name = `ClaudeCodeBedrock${documents.length === 1 ? '' : at + 1}`;
		return [name, {Type: 'AWS::IAM::ManagedPolicy', Properties}];
	});
	return `${commentLines(comments)}${yaml({AWSTemplateFormatVersion: '2010-09-09', Resources: Object.fromEntries(resources)}, '')}\n`;
}

/** Both languages start a comment with `#` and end it with the line, which a name in the sentence must not do. */
const commentLines = (comments: readonly string[]) => comments.map((comment) => `# ${printable(comment)}\n`).join('');

function nameOf(documents: readonly PolicyDocument[], at: number): string {
	return documents.length === 1 ? 'claude-code-bedrock' : `claude-code-bedrock-${at + 1}`;
}

/** HCL's expression for a JSON value. */
function hcl(value: unknown, indent: string): string {
	if (Array.isArray(value)) {
		const items = value.map((item) => `${indent}  ${hcl(item, `${indent}  `)}`);
		return `[\n${items.join(',\n')}\n${indent}]`;
	}
	if (isRecord(value)) {
		const entries = Object.entries(value).map(([key, item]) => ({
			name: /^\w+$/.test(key) ? key : JSON.stringify(key),
			item,
			block: isRecord(item),
		}));
		const lines = entries.map(({name, item, block}, at) => {
			const width = block ? 0 : Math.max(...lineGroup(entries, at).map((each) => each.name.length));
			return `${indent}  ${name.padEnd(width)} = ${hcl(item, `${indent}  `)}`;
		});
		return `{\n${lines.join('\n')}\n${indent}}`;
	}
	return typeof value === 'string' ? hclString(value) : JSON.stringify(value);
}

/** The one-line entries directly before and after: `terraform fmt` aligns their equals signs. */
function lineGroup<Entry extends {readonly block: boolean}>(entries: readonly Entry[], at: number): readonly Entry[] {
	const before = entries.slice(0, at).findLastIndex(({block}) => block);
	const after = entries.findIndex(({block}, index) => index > at && block);
	return entries.slice(before + 1, after < 0 ? entries.length : after);
}

/** Block style; every string in double quotes, so that a date stays a string. */
function yaml(value: unknown, indent: string): string {
	if (Array.isArray(value)) {
		return value.map((item) => `${indent}- ${yaml(item, `${indent}  `).trimStart()}`).join('\n');
	}
	if (!isRecord(value)) return `${indent}${JSON.stringify(value)}`;
	return Object.entries(value)
		.map(([key, item]) => {
			const name = /^\w+$/.test(key) ? key : JSON.stringify(key);
			const nested = Array.isArray(item) || isRecord(item);
			return nested ? `${indent}${name}:\n${yaml(item, `${indent}  `)}` : `${indent}${name}: ${JSON.stringify(item)}`;
		})
		.join('\n');
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
