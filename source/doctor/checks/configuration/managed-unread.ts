// Says where an administrator may have put settings that the doctor cannot see: the Windows registry, or the preferences of macOS.
// They beat every other place (https://code.claude.com/docs/en/managed-settings).

import {listText} from '../../../sentence-parts.ts';
import type {Check} from '../../check.ts';

export const managedUnread: Check = {
	id: 'managed-unread',
	title: 'Settings of your administrator are in files, where they can be read',
	needs: 'offline',
	find({unreadStores = []}) {
		const [first, ...rest] = unreadStores;
		if (!first) return [];
		const names = unreadStores.map(({name}) => name);
		return [
			{
				status: 'unknown',
				about: names,
				title: `Settings in ${listText(names)} were not read`,
				because: 'Claude Code reads them, and they override every other place',
				next: [
					{say: 'See whether your administrator put settings there', run: first.look},
					...rest.map(({look}) => ({say: 'And there', run: look})),
				],
			},
		];
	},
};
