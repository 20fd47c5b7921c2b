// Application profiles as text for whoever may make them: Terraform, CloudFormation, commands of the AWS CLI.
import {printable} from '../../printable.ts';
import {quote} from '../../quote.ts';
import {hclString} from '../hcl.ts';
import {sourceRegion} from '../inference-profile.ts';
import type {ProfileDesign} from './design.ts';

export type ProfileFormat = 'terraform' | 'cloudformation' | 'aws-cli';

type Renderer = (designs: readonly ProfileDesign[], comments: readonly string[]) => string;

/** Each ends with a line feed. Comments are written where the format has any, which JSON has not. */
export const renderProfiles: Readonly<Record<ProfileFormat, Renderer>> = {
	terraform: (designs, comments) =>
		[
			...commentLines(comments),
			...designs.flatMap((design, at) => asTerraform(design, labelsFor(designs)[at] ?? '')),
		].join('\n'),
	cloudformation: (designs) => `${JSON.stringify(asTemplate(designs), undefined, 2)}\n`,
	'aws-cli': (designs, comments) =>
		`${[...commentLines([...comments, 'For bash, zsh or sh.']), ...designs.map(asCommand)].join('\n')}\n`,
};

/** Both end a comment with the line, which a name in the sentence must not do. */
const commentLines = (comments: readonly string[]) => comments.map((comment) => `# ${printable(comment)}`);

/** Documented by the Terraform AWS provider under `aws_bedrock_inference_profile`. */
function asTerraform({name, description, source, tags}: ProfileDesign, label: string): string[] {
	const width = description === undefined ? 4 : 11;
	return [
		`resource "aws_bedrock_inference_profile" "${label}" {`,
		`  ${'name'.padEnd(width)} = ${hclString(name)}`,
		...(description === undefined ? [] : [`  description = ${hclString(description)}`]),
		'',
		'  model_source {',
		`    copy_from = ${hclString(source.arn)}`,
		'  }',
		'',
		'  tags = {',
		...aligned(Object.entries(tags)).map(([key, value]) => `    ${key} = ${value}`),
		'  }',
		'}',
		'',
	];
}

/** `terraform fmt` aligns the equals signs. */
function aligned(pairs: readonly (readonly [key: string, value: string])[]): (readonly [string, string])[] {
	const quoted = pairs.map(([key, value]) => [hclString(key), hclString(value)] as const);
	const width = Math.max(...quoted.map(([key]) => key.length));
	return quoted.map(([key, value]) => [key.padEnd(width), value]);
}

/** AWS CloudFormation Template Reference, `AWS::Bedrock::ApplicationInferenceProfile`. */
function asTemplate(designs: readonly ProfileDesign[]) {
	const ids = logicalIdsFor(designs);
	const resources = designs.map(({name, description, source, tags}, at) => {
		const Properties = {
			InferenceProfileName: name,
			...(description !== undefined && {Description: description}),
			ModelSource: {CopyFrom: source.arn},
			Tags: Object.entries(tags).map(([Key, Value]) => ({Key, Value})),
		};
		return [ids[at] ?? '', {Type: 'AWS::Bedrock::ApplicationInferenceProfile', Properties}] as const;
	});
	return {
		AWSTemplateFormatVersion: '2010-09-09',
		Description: 'Application inference profiles for Claude Code on Amazon Bedrock',
		Resources: Object.fromEntries(resources),
		Outputs: Object.fromEntries(
			resources.map(([id]) => [`${id}Arn`, {Value: {'Fn::GetAtt': [id, 'InferenceProfileArn']}}]),
		),
	};
}

/** Sources and tags as JSON: the AWS CLI would read commas and equals signs of its short form. */
function asCommand({name, description, source, tags}: ProfileDesign): string {
	const list = Object.entries(tags).map(([key, value]) => ({key, value}));
	return [
		'aws bedrock create-inference-profile',
		`--region ${quote.posix(sourceRegion(source))}`,
		`--inference-profile-name ${quote.posix(name)}`,
		...(description === undefined ? [] : [`--description ${quote.posix(description)}`]),
		`--model-source ${quote.posix(JSON.stringify({copyFrom: source.arn}))}`,
		`--tags ${quote.posix(JSON.stringify(list))}`,
	].join(' ');
}

/** Letters, digits and underscores; a name that begins with a digit gets an underscore before it. */
const labelsFor = (designs: readonly ProfileDesign[]) =>
	withoutTwins(designs.map(({name}) => name.replace(/[^0-9a-zA-Z]+/g, '_').replace(/^(?=\d|$)/, '_')));

/** A logical id has letters and digits only; a number alone would change its place in a JSON object. */
const logicalIdsFor = (designs: readonly ProfileDesign[]) =>
	withoutTwins(
		designs.map(({name}) =>
			name
				.split(/[^0-9a-zA-Z]+/)
				.map(capitalized)
				.join('')
				.replace(/^(?=\d|$)/, 'Profile'),
		),
	);

const capitalized = (word: string) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

/** Names that differ in their punctuation alone get their place besides. */
const withoutTwins = (labels: readonly string[]): string[] =>
	labels.map((label, at) => (labels.indexOf(label) === at ? label : `${label}X${at + 1}`));
