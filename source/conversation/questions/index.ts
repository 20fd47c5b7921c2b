// All questions, in the order in which they are asked. A new one is a file named after its flag, a line here and its id in pages.ts.
import type {Answers, Id} from '../answers.ts';
import {pages} from '../pages.ts';
import type {Question} from '../question.ts';
import {oneM} from './1m.ts';
import {access} from './access.ts';
import {authRefresh} from './auth-refresh.ts';
import {cacheTtl} from './cache-ttl.ts';
import {caching} from './caching.ts';
import {compat} from './compat.ts';
import {credentials} from './credentials.ts';
import {dotenv} from './dotenv.ts';
import {fable} from './fable.ts';
import {haiku} from './haiku.ts';
import {haikuRegion} from './haiku-region.ts';
import {keepKey} from './keep-key.ts';
import {maxOutputTokens} from './max-output-tokens.ts';
import {model} from './model.ts';
import {modelAs} from './model-as.ts';
import {modelOverrides} from './model-overrides.ts';
import {opus} from './opus.ts';
import {signIn} from './profile.ts';
import {region} from './region.ts';
import {review} from './review.ts';
import {settings} from './settings.ts';
import {shell} from './shell.ts';
import {shellScope} from './shell-scope.ts';
import {sonnet} from './sonnet.ts';
import {stayIn} from './stay-in.ts';
import {subagent} from './subagent.ts';
import {write} from './write.ts';

const byId: {readonly [Key in Id]: Question<Answers[Key]>} = {
	signIn,
	region,
	stayIn,
	model,
	modelAs,
	opus,
	sonnet,
	haikuRegion,
	haiku,
	fable,
	subagent,
	oneM,
	compat,
	access,
	maxOutputTokens,
	caching,
	cacheTtl,
	write,
	settings,
	credentials,
	authRefresh,
	modelOverrides,
	shell,
	shellScope,
	keepKey,
	dotenv,
	review,
};

/** `never`: whoever goes through all questions cannot know what each is answered with, and hands the values on unread. */
export const questionOf = (id: Id): Question<never> => byId[id] as unknown as Question<never>;

export const questions: readonly Question<never>[] = pages.flatMap(({asks}) => asks.map(questionOf));
