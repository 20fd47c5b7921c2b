// All questions by id, in the order in which they are asked: the next one is one file and one line.
import type {Id} from '../answers.ts';
import {pages} from '../pages.ts';
import type {Question} from '../question.ts';
import {access} from './access.ts';
import {cacheTtl, caching} from './caching.ts';
import {modelAs} from './model-as.ts';
import {pinQuestions} from './pins.ts';
import {region} from './region.ts';
import {review} from './review.ts';
import {signIn} from './sign-in.ts';
import {compat, haikuRegion, oneM} from './small-fast.ts';
import {dotenv, keepKey, settings, shell, shellScope, write} from './where.ts';

const all = {
	signIn,
	region,
	...pinQuestions,
	modelAs,
	haikuRegion,
	oneM,
	compat,
	access,
	caching,
	cacheTtl,
	write,
	settings,
	shell,
	shellScope,
	keepKey,
	dotenv,
	review,
};

export const questionOf = (id: Id): Question<never> => all[id] as unknown as Question<never>;

export const questions: readonly Question<never>[] = pages.flatMap(({asks}) => asks.map(questionOf));
