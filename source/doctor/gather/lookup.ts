// Makes a lookup of an answer of AWS. Nothing here fails: why there is no answer is part of it.
import {Problem} from '../../problem.ts';
import type {Lookup} from '../lookup.ts';

export async function lookup<T>(answer: Promise<T>): Promise<Lookup<T>> {
	try {
		return {state: 'known', value: await answer};
	} catch (error) {
		if (error instanceof Problem) return {state: 'refused', problem: error};
		const reason = error instanceof Error ? error.message : String(error);
		return {
			state: 'refused',
			problem: new Problem({code: 'not-answered', title: 'AWS did not answer', because: reason}),
		};
	}
}
