// The last line: which keys do something here. Where it is narrow, what everybody tries anyway goes first.
import stringWidth from 'string-width';
import {cut} from './layout.ts';
import type {Screen} from './screen.ts';

/** The arrows are the first thing that anybody tries; leaving and going back must never be missing. */
const dispensable = '↑↓ move';

export function foot(screen: Screen, viewing: boolean, width: number): string {
	const keys = viewing
		? ['↑↓ scroll', 'esc back', 'ctrl+c leave']
		: [
				...(screen.rows.length > 0 || screen.typed ? ['↵ take'] : []),
				...(screen.many ? ['space pick'] : []),
				...(screen.rows.length > 1 ? [dispensable] : []),
				...typing(screen),
				...(screen.back || screen.rows.some(({act}) => act.do === 'resume') ? ['esc back'] : []),
				'ctrl+c leave',
			];
	const fewer = keys.filter((key) => key !== dispensable);
	const ways = [keys.join('   '), keys.join('  '), fewer.join('   '), fewer.join('  ')];
	return cut(ways.find((line) => stringWidth(line) <= width) ?? fewer.join('  '), width);
}

function typing({filter, typed}: Screen): string[] {
	if (typed) return [filter ? `type to filter or ${typed.what}` : `type ${typed.what}`];
	return filter ? ['type to filter'] : [];
}
