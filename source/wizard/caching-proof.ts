// Carries out a test of prompt caching: its price, the calls, and what follows from what was found.
import {proveCaching} from '../access/caching/prove.ts';
import type {CachingTest} from '../conversation/caching-proof.ts';
import {cachingTest} from '../conversation/caching-proof.ts';
import {asProblem} from '../conversation/query.ts';
import {roadVariables} from '../conversation/road-variables.ts';
import {resultScreen} from './choices/caching-proof/result.ts';
import {callingScreen, priceScreen} from './choices/caching-proof/screens.ts';
import type {CachingStep} from './choices/caching-proof/step.ts';
import {failedScreen} from './choices/result.ts';
import type {ActionContext, ScreenDisplay} from './perform-action.ts';

type Context = ActionContext & {readonly signal: AbortSignal};

/** Resolves when the next screen is shown. Never rejects for what a person can meet. */
export async function cachingProof(step: CachingStep, context: Context, display: ScreenDisplay): Promise<void> {
	const {session} = context;
	switch (step.to) {
		case 'price': {
			const test = cachingTest(session.view);
			return display.show(test && priceScreen(test));
		}
		case 'stop':
			return step.calls.abort();
		case 'answer': {
			const {caching, cacheTtl} = step.answer;
			if (caching !== undefined) session.send({type: 'answer', id: 'caching', value: caching});
			if (cacheTtl !== undefined) session.send({type: 'answer', id: 'cacheTtl', value: cacheTtl});
			return display.show(undefined);
		}
		case 'call':
			return callModels(step.test, context, display);
	}
}

async function callModels(test: CachingTest, context: Context, display: ScreenDisplay): Promise<void> {
	const {ports, session, invocation} = context;
	const calls = new AbortController();
	const signal = AbortSignal.any([context.signal, calls.signal]);
	try {
		const proofs = await proveCaching({
			...test,
			account: ports.account.withEnvironment(roadVariables(session.view.context.initial)),
			signal,
			report: (progress) => display.show(callingScreen(progress, calls)),
		});
		if (!signal.aborted) display.show(resultScreen(proofs, test, session.view.context));
	} catch (error) {
		if (context.signal.aborted) return;
		display.show(calls.signal.aborted ? undefined : failedScreen(asProblem(error), invocation));
	}
}
