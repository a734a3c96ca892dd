import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Something that is sold. */
@Entity({ schema: 'sales', name: 'product' })
export class ProductEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  number: string;

  @Column('text', { nullable: true })
  name: string | null;
}
