import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

/** How a seat attends a meeting. */
@Entity('attendances')
export class Attendance {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  meetingId!: string;

  @Column('uuid')
  seatId!: string;

  @Column('text')
  mode!: 'present' | 'remote' | 'proxy' | 'absent';

  @Column('uuid', { nullable: true })
  proxySeatId!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
