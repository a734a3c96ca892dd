import type { DataSource } from 'typeorm';
import type { Viewer } from '../kernel/access/viewer';
import { civilDateAt } from '../kernel/civil-date';
import { RequestDatabase } from '../platform/database/request-database';
import { viewerSettings } from '../platform/database/viewer-settings';
import { findViewer } from './session.repository';

/**
 * Who a member of staff is now, with the posts of the day, for work that goes on in their name when they are not there;
 * undefined for somebody who left.
 */
export function viewerOfStaff(source: DataSource, staffId: string, now: string): Promise<Viewer | undefined> {
  return new RequestDatabase(source, viewerSettings(null)).write((transaction) =>
    findViewer(transaction, staffId, civilDateAt(now)),
  );
}
