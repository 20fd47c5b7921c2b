// The eight pages of the conversation, in order, and which questions each asks. "3 of 8" is derived from here.
import type {Id} from './answers.ts';

export type PageId = 'sign-in' | 'region' | 'model' | 'tiers' | 'access' | 'caching' | 'where' | 'review';

export type Page = {
	readonly id: PageId;
	readonly title: string;
	/** Of a group: a sentence below the title. */
	readonly help?: string;
	/** Only the first is asked; the others accept their suggestion with it, and can be opened from "Change an answer". */
	readonly asks: readonly Id[];
	/** All questions are shown as one list with the suggestions filled in, and accepted together. */
	readonly group?: boolean;
	/** Never accepted without being shown, since what it says changes from run to run. */
	readonly always?: boolean;
};

export const pages: readonly Page[] = [
	{id: 'sign-in', title: 'How do you sign in to AWS?', asks: ['signIn']},
	{id: 'region', title: 'Which AWS region should Claude Code call?', asks: ['region', 'stayIn']},
	{id: 'model', title: 'Which model should Claude Code use?', asks: ['model']},
	{
		id: 'tiers',
		title: 'Which other models should Claude Code use?',
		help: 'It calls Opus, Sonnet and Haiku at every start, whichever one you use. Haiku is the small/fast model for background work.',
		// The region of haiku first: it decides which profiles haiku can have.
		asks: ['opus', 'sonnet', 'haikuRegion', 'haiku', 'fable', 'subagent', 'modelAs', 'oneM', 'compat'],
		group: true,
	},
	{id: 'access', title: 'Can you call these models?', asks: ['access', 'maxOutputTokens'], always: true},
	{
		id: 'caching',
		title: 'How should prompts be cached?',
		help: 'With prompt caching, the repeated parts of a prompt cost 10% of the input price or less, and answers come sooner.',
		asks: ['caching', 'cacheTtl'],
		group: true,
	},
	{
		id: 'where',
		title: 'Where should it be written?',
		asks: [
			'write',
			'settings',
			'modelOverrides',
			'credentials',
			'authRefresh',
			'shell',
			'shellScope',
			'keepKey',
			'dotenv',
		],
		group: true,
	},
	{id: 'review', title: 'Write this?', asks: ['review'], always: true},
];

export const pageOf = (id: Id): Page => {
	const page = pages.find(({asks}) => asks.includes(id));
	if (!page) throw new Error(`no page asks ${id}`);
	return page;
};
