// What the doctor is waiting for, in words.
import {cachingProgressText, callProgressText} from '../access/call-progress.ts';
import type {GatherStep} from '../doctor/index.ts';
import type {WaitStep} from '../wait-step.ts';

export const waitStepOfGathering = (step: GatherStep): WaitStep => ({key: step.doing, text: textOf(step)});

function textOf(step: GatherStep): string {
	switch (step.doing) {
		case 'reading':
			return 'Reading your settings, and asking your shell what it exports';
		case 'signing in':
			return step.profile ? `Signing in with AWS profile ${step.profile}` : 'Asking AWS who you are';
		case 'listing':
			return `Asking ${step.region} for its inference profiles`;
		case 'calling':
			return callProgressText(step);
		case 'testing the cache':
			return cachingProgressText(step);
	}
}
