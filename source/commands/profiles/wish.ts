// What the command line of `profiles create` asks for, checked before AWS is asked anything.
import {usualPrefix} from '../../bedrock/own-profiles/design.ts';
import {nameProblem, type Tags, tagsFrom} from '../../bedrock/own-profiles/limits.ts';
import {type ProfileFormat, renderProfiles} from '../../bedrock/own-profiles/render.ts';
import {Problem} from '../../problem.ts';
import type {CommandLine} from '../command-line.ts';
import {type GivenSource, givenSources} from './sources.ts';

export type Wish = {
	readonly sources: readonly GivenSource[];
	readonly prefix: string;
	readonly tags: Tags;
	readonly format?: ProfileFormat;
};

/** @throws Problem for a format, name, tag or model that cannot be taken */
export function readWish(line: CommandLine): Wish {
	const {format, namePrefix = usualPrefix, tag = []} = line.options;
	const prefix = String(namePrefix);
	const problem = nameProblem(prefix);
	if (problem) throw problem;
	if (format !== undefined && !Object.hasOwn(renderProfiles, String(format))) throw unknownFormat(String(format));
	if (line.options.account !== undefined && format === undefined) throw accountAlone;
	return {
		sources: givenSources(line),
		prefix,
		tags: tagsFrom(tag),
		...(format !== undefined && {format: format as ProfileFormat}),
	};
}

const accountAlone = new Problem({
	code: 'bad-flags',
	usage: true,
	title: '--account belongs to --format',
	because:
		'application profiles are created in the account that you are signed in to; only their text can be for another one',
	next: [{say: 'Print them', again: {set: {'--format': 'terraform'}}}],
});

const unknownFormat = (format: string) =>
	new Problem({
		code: 'bad-format',
		usage: true,
		title: `--format ${format} cannot be printed`,
		because: `the formats are ${Object.keys(renderProfiles).join(', ')}`,
	});
