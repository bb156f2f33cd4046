<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Allergen</name>
    <message>
        <source>Gluten</source>
        <translation>Glutine</translation>
    </message>
    <message>
        <source>Crustaceans</source>
        <translation>Crostacei</translation>
    </message>
    <message>
        <source>Eggs</source>
        <translation>Uova</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Pesce</translation>
    </message>
    <message>
        <source>Peanuts</source>
        <translation>Arachidi</translation>
    </message>
    <message>
        <source>Soya</source>
        <translation>Soia</translation>
    </message>
    <message>
        <source>Milk</source>
        <translation>Latte</translation>
    </message>
    <message>
        <source>Nuts</source>
        <translation>Frutta a guscio</translation>
    </message>
    <message>
        <source>Celery</source>
        <translation>Sedano</translation>
    </message>
    <message>
        <source>Mustard</source>
        <translation>Senape</translation>
    </message>
    <message>
        <source>Sesame</source>
        <translation>Sesamo</translation>
    </message>
    <message>
        <source>Sulphites</source>
        <translation>Solfiti</translation>
    </message>
    <message>
        <source>Lupin</source>
        <translation>Lupini</translation>
    </message>
    <message>
        <source>Molluscs</source>
        <translation>Molluschi</translation>
    </message>
</context>
<context>
    <name>CardMaker</name>
    <message>
        <source>Seen</source>
        <translation>Visto</translation>
    </message>
    <message>
        <source>Bump</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Serve</source>
        <translation>Servi</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Attende %1</translation>
    </message>
    <message>
        <source>Serve %1</source>
        <translation>Servi %1</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>posto %1</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>aggiunta %1</translation>
    </message>
</context>
<context>
    <name>CheckReader</name>
    <message>
        <source>by card</source>
        <translation>con carta</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>con telefono</translation>
    </message>
    <message>
        <source>in cash</source>
        <translation>in contanti</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contanti</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Consegna</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Asporto</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Conto %1</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Posto %1</translation>
    </message>
    <message>
        <source>Shared by the table</source>
        <translation>Diviso dal tavolo</translation>
    </message>
    <message>
        <source>Chosen items</source>
        <translation>Voci scelte</translation>
    </message>
    <message>
        <source>Whole check</source>
        <translation>Conto unico</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Il resto del conto</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>posto %1</translation>
    </message>
    <message>
        <source>void</source>
        <translation>stornato</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>pagato</translation>
    </message>
    <message>
        <source>on a bill</source>
        <translation>in un conto</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non inviato</translation>
    </message>
    <message>
        <source>paid · %1</source>
        <translation>pagato · %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 da pagare</translation>
    </message>
    <message>
        <source>bill issued</source>
        <translation>conto emesso</translation>
    </message>
    <message>
        <source>tip %1</source>
        <translation>mancia %1</translation>
    </message>
    <message>
        <source>change %1</source>
        <translation>resto %1</translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>%1 rimborsati</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 coperto</translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n coperto</numerusform>
            <numerusform>%n coperti</numerusform>
        </translation>
    </message>
    <message>
        <source>bill</source>
        <translation>conto</translation>
    </message>
</context>
<context>
    <name>DeedWords</name>
    <message>
        <source>an order</source>
        <translation>una comanda</translation>
    </message>
    <message>
        <source>a void</source>
        <translation>uno storno</translation>
    </message>
    <message>
        <source>a payment</source>
        <translation>un pagamento</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>un tavolo</translation>
    </message>
    <message>
        <source>a change</source>
        <translation>una modifica</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Qualcuno</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Giulia: an order</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 at table %3</source>
        <translation>%1: %2 al tavolo %3</translation>
    </message>
    <message>
        <source>Not done after signing out. %1. %2</source>
        <translation>Non riuscito dopo l’uscita. %1. %2</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>What is the restaurant called? The name stands on every bill.</source>
        <translation>Come si chiama il ristorante? Il nome sta su ogni conto.</translation>
    </message>
    <message>
        <source>This name is too long for a bill: shorten it.</source>
        <translation>Questo nome è troppo lungo per un conto: accorcialo.</translation>
    </message>
    <message>
        <source>A currency is three letters, such as EUR, CHF or USD.</source>
        <translation>Una valuta ha tre lettere, come EUR, CHF o USD.</translation>
    </message>
    <message>
        <source>A number from 0 to 4: prices in euro have 2 decimal places, in yen 0.</source>
        <translation>Un numero da 0 a 4: i prezzi in euro hanno 2 decimali, in yen 0.</translation>
    </message>
    <message>
        <source>This is no time zone. One looks like Europe/Rome.</source>
        <translation>Questo non è un fuso orario. Uno è, per esempio, Europe/Rome.</translation>
    </message>
    <message>
        <source>How many per cent of tax are on food? 0 where there is none.</source>
        <translation>Quanto per cento di IVA c’è sul cibo? 0 dove non ce n’è.</translation>
    </message>
    <message>
        <source>A rate is per cent from 0 to 100, such as 10 or 8.875.</source>
        <translation>Un’aliquota va da 0 a 100 per cento, come 10 o 8,875.</translation>
    </message>
    <message>
        <source>Who looks after the restaurant&apos;s settings? A first name will do.</source>
        <translation>Chi cura le impostazioni del ristorante? Basta il nome.</translation>
    </message>
    <message>
        <source>This name is too long for a button: shorten it.</source>
        <translation>Questo nome è troppo lungo per un pulsante: accorcialo.</translation>
    </message>
    <message>
        <source>A password has at least 8 characters.</source>
        <translation>Una password ha almeno 8 caratteri.</translation>
    </message>
    <message>
        <source>This password is too long: 256 characters are enough.</source>
        <translation>Questa password è troppo lunga: bastano 256 caratteri.</translation>
    </message>
    <message>
        <source>Eight digits are a PIN. Put a letter into the password, or make it longer.</source>
        <translation>Otto cifre sono un PIN. Metti una lettera nella password o allungala.</translation>
    </message>
    <message>
        <source>A PIN is 4 to 8 digits: it is what one taps to sign in.</source>
        <translation>Un PIN ha da 4 a 8 cifre: è ciò che si tocca per entrare.</translation>
    </message>
</context>
<context>
    <name>Founding</name>
    <message>
        <source>Tax %1 %</source>
        <extracomment>A rate of tax on a bill: &quot;Tax 10 %&quot;.</extracomment>
        <translation>IVA %1 %</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Cucina</translation>
    </message>
    <message>
        <source>Drinks</source>
        <translation>Bevande</translation>
    </message>
    <message>
        <source>Bread</source>
        <translation>Pane</translation>
    </message>
    <message>
        <source>Goods of the pantry</source>
        <translation>Prodotti della dispensa</translation>
    </message>
    <message>
        <source>Other goods</source>
        <translation>Altri prodotti</translation>
    </message>
    <message>
        <source>Dining room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Cucina</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Passe</translation>
    </message>
    <message>
        <source>Dish</source>
        <translation>Piatto</translation>
    </message>
    <message>
        <source>Drink</source>
        <translation>Bevanda</translation>
    </message>
</context>
<context>
    <name>Host</name>
    <message>
        <source>User name, password or PIN is wrong.</source>
        <translation>Nome utente, password o PIN errato.</translation>
    </message>
    <message>
        <source>The token is not valid, or not any more.</source>
        <translation>L’accesso non è valido, o non lo è più.</translation>
    </message>
    <message>
        <source>The token was used before: its session has ended.</source>
        <translation>L’accesso è già stato usato: la sessione è finita.</translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>La sessione è finita.</translation>
    </message>
    <message>
        <source>Too many requests. Try again later.</source>
        <translation>Troppe richieste. Riprova più tardi.</translation>
    </message>
    <message>
        <source>The host answered with status %1.</source>
        <translation>L’host ha risposto con lo stato %1.</translation>
    </message>
    <message>
        <source>The host&apos;s answer is too large.</source>
        <translation>La risposta dell’host è troppo grande.</translation>
    </message>
    <message>
        <source>No host answers at %1 (%2).</source>
        <translation>Nessun host risponde a %1 (%2).</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>bill</source>
        <translation>conto</translation>
    </message>
    <message>
        <source>in the kitchen</source>
        <translation>in cucina</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non inviato</translation>
    </message>
    <message>
        <source>nothing ordered</source>
        <translation>niente ordinato</translation>
    </message>
    <message>
        <source>served</source>
        <translation>servito</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Ordine %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>Paid today</source>
        <translation>Incassato oggi</translation>
    </message>
    <message>
        <source>Nothing was paid yet.</source>
        <translation>Ancora nessun pagamento.</translation>
    </message>
    <message>
        <source>Paid from %1 to %2 o&apos;clock</source>
        <translation>Incassato dalle %1 alle %2</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Conto %1</translation>
    </message>
    <message>
        <source>%1 given back</source>
        <translation>%1 restituiti</translation>
    </message>
    <message>
        <source>%1 ×</source>
        <translation>%1 ×</translation>
    </message>
    <message>
        <source>Guests today</source>
        <translation>Coperti di oggi</translation>
    </message>
    <message>
        <source>Nobody has sat down yet.</source>
        <translation>Ancora nessuno si è seduto.</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 coperto</translation>
    </message>
    <message>
        <source>%1 guests</source>
        <translation>%1 coperti</translation>
    </message>
    <message>
        <source>at the table</source>
        <translation>a tavola</translation>
    </message>
    <message>
        <source>Open checks</source>
        <translation>Comande aperte</translation>
    </message>
    <message>
        <source>No check is open.</source>
        <translation>Nessuna comanda aperta.</translation>
    </message>
    <message>
        <source>Kitchen by station</source>
        <translation>Cucina per postazione</translation>
    </message>
    <message>
        <source>There is no station.</source>
        <translation>Non ci sono postazioni.</translation>
    </message>
    <message>
        <source>1 ticket waits</source>
        <translation>1 comanda in attesa</translation>
    </message>
    <message>
        <source>%1 tickets wait</source>
        <translation>%1 comande in attesa</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 in ritardo</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Incassi per ora</translation>
    </message>
    <message>
        <source>%1 to %2 o&apos;clock</source>
        <translation>Dalle %1 alle %2</translation>
    </message>
    <message>
        <source>last week %1</source>
        <translation>la settimana scorsa %1</translation>
    </message>
    <message>
        <source>To look into</source>
        <translation>Da controllare</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>Nulla. Va tutto bene.</translation>
    </message>
    <message>
        <source>Sold today</source>
        <translation>Venduto oggi</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>This id is already used.</source>
        <translation>Questo id è già usato.</translation>
    </message>
    <message>
        <source>A currency is three capital letters, such as EUR.</source>
        <translation>Una valuta ha tre lettere maiuscole, come EUR.</translation>
    </message>
    <message>
        <source>A slug is lower-case letters, digits and single hyphens.</source>
        <translation>Uno slug ha lettere minuscole, cifre e trattini singoli.</translation>
    </message>
    <message>
        <source>The time zone is not an IANA name such as Europe/Rome.</source>
        <translation>Il fuso orario non è un nome IANA come Europe/Rome.</translation>
    </message>
    <message>
        <source>There is no such tax rate.</source>
        <translation>Questa aliquota non esiste.</translation>
    </message>
    <message>
        <source>There is no such tax class.</source>
        <translation>Questa categoria IVA non esiste.</translation>
    </message>
    <message>
        <source>The tax class is used by a menu item.</source>
        <translation>Una voce del menù usa questa categoria IVA.</translation>
    </message>
    <message>
        <source>The same entry is listed twice.</source>
        <translation>La stessa voce compare due volte.</translation>
    </message>
    <message>
        <source>At least one language is needed.</source>
        <translation>Serve almeno una lingua.</translation>
    </message>
    <message>
        <source>The restaurant is not set up yet: change its settings first.</source>
        <translation>Il ristorante non è ancora configurato: prima cambia le impostazioni.</translation>
    </message>
    <message>
        <source>The currency cannot change while an order is open, a bill can still be refunded or the day is not closed.</source>
        <translation>La valuta non può cambiare finché c&apos;è una comanda aperta, un conto che si può ancora rimborsare o una giornata da chiudere.</translation>
    </message>
    <message>
        <source>An item whose price is open has no variants.</source>
        <translation>Un piatto a prezzo libero non ha varianti.</translation>
    </message>
    <message>
        <source>A wall begins and ends at different places.</source>
        <translation>Una parete inizia e finisce in due punti diversi.</translation>
    </message>
    <message>
        <source>The item has no fixed price: enter what a portion costs.</source>
        <translation>Il piatto non ha un prezzo fisso: inserisci quanto costa una porzione.</translation>
    </message>
    <message>
        <source>The item has a fixed price, which cannot be entered.</source>
        <translation>Il piatto ha un prezzo fisso, che non si può inserire.</translation>
    </message>
    <message>
        <source>There is no such category.</source>
        <translation>Questa categoria non esiste.</translation>
    </message>
    <message>
        <source>A subcategory cannot have subcategories.</source>
        <translation>Una sottocategoria non può avere sottocategorie.</translation>
    </message>
    <message>
        <source>The category still has items or subcategories.</source>
        <translation>La categoria ha ancora voci o sottocategorie.</translation>
    </message>
    <message>
        <source>There is no such menu item.</source>
        <translation>Questa voce del menù non esiste.</translation>
    </message>
    <message>
        <source>There is no such ingredient.</source>
        <translation>Questo ingrediente non esiste.</translation>
    </message>
    <message>
        <source>A menu item contains this ingredient.</source>
        <translation>Una voce del menù contiene questo ingrediente.</translation>
    </message>
    <message>
        <source>There is no such modifier group.</source>
        <translation>Questo gruppo di varianti non esiste.</translation>
    </message>
    <message>
        <source>A menu item or a modifier refers to this group.</source>
        <translation>Una voce del menù o una variante usa questo gruppo.</translation>
    </message>
    <message>
        <source>A group nested in a modifier cannot nest further groups.</source>
        <translation>Un gruppo dentro una variante non può contenere altri gruppi.</translation>
    </message>
    <message>
        <source>A group&apos;s minimum must not exceed its maximum or what there is to choose.</source>
        <translation>Il minimo di un gruppo non può superare il massimo né le scelte che ci sono.</translation>
    </message>
    <message>
        <source>There is no such station.</source>
        <translation>Questa partita non esiste.</translation>
    </message>
    <message>
        <source>The schedule&apos;s dates or minutes are the wrong way round.</source>
        <translation>Le date o i minuti dell’orario sono invertiti.</translation>
    </message>
    <message>
        <source>The pass prepares nothing: choose another station.</source>
        <translation>Il passe non prepara nulla: scegli un’altra partita.</translation>
    </message>
    <message>
        <source>A group has more defaults than may be chosen.</source>
        <translation>Un gruppo ha più scelte predefinite di quante se ne possano fare.</translation>
    </message>
    <message>
        <source>Only a countdown says how many are left.</source>
        <translation>Solo un conteggio dice quanti ne restano.</translation>
    </message>
    <message>
        <source>There is no such room.</source>
        <translation>Questa sala non esiste.</translation>
    </message>
    <message>
        <source>Tables still stand in this room.</source>
        <translation>In questa sala ci sono ancora tavoli.</translation>
    </message>
    <message>
        <source>There is no such table.</source>
        <translation>Questo tavolo non esiste.</translation>
    </message>
    <message>
        <source>Another table has this name.</source>
        <translation>Un altro tavolo ha questo nome.</translation>
    </message>
    <message>
        <source>The table is not free.</source>
        <translation>Il tavolo non è libero.</translation>
    </message>
    <message>
        <source>The table has an open order.</source>
        <translation>Il tavolo ha una comanda aperta.</translation>
    </message>
    <message>
        <source>The table is free already.</source>
        <translation>Il tavolo è già libero.</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>Questa comanda non esiste.</translation>
    </message>
    <message>
        <source>The order is not open any more.</source>
        <translation>La comanda non è più aperta.</translation>
    </message>
    <message>
        <source>Dine-in needs a table.</source>
        <translation>Per mangiare in sala serve un tavolo.</translation>
    </message>
    <message>
        <source>Only dine-in has a table.</source>
        <translation>Solo chi mangia in sala ha un tavolo.</translation>
    </message>
    <message>
        <source>There is no such line on the order.</source>
        <translation>Questa riga non è nella comanda.</translation>
    </message>
    <message>
        <source>The line was already sent: void it instead.</source>
        <translation>La riga è già inviata: stornala.</translation>
    </message>
    <message>
        <source>The line was not sent yet: delete it instead.</source>
        <translation>La riga non è ancora inviata: eliminala.</translation>
    </message>
    <message>
        <source>The line is not ready.</source>
        <translation>La riga non è pronta.</translation>
    </message>
    <message>
        <source>The line was voided.</source>
        <translation>La riga è stornata.</translation>
    </message>
    <message>
        <source>The line is on a bill: void the bill first.</source>
        <translation>La riga è in un conto: prima storna il conto.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Non c’è nulla da inviare.</translation>
    </message>
    <message>
        <source>The item is sold out (86).</source>
        <translation>Il piatto è esaurito.</translation>
    </message>
    <message>
        <source>There are not so many left.</source>
        <translation>Non ne restano così tanti.</translation>
    </message>
    <message>
        <source>The item is not offered at this time.</source>
        <translation>Il piatto non si serve a quest’ora.</translation>
    </message>
    <message>
        <source>A variant must be chosen.</source>
        <translation>Bisogna scegliere un formato.</translation>
    </message>
    <message>
        <source>There is no such variant of this item.</source>
        <translation>Questo piatto non ha questo formato.</translation>
    </message>
    <message>
        <source>There is no such modifier for this item.</source>
        <translation>Questo piatto non ha questa variante.</translation>
    </message>
    <message>
        <source>A required choice is missing.</source>
        <translation>Manca una scelta obbligatoria.</translation>
    </message>
    <message>
        <source>More was chosen than the group allows.</source>
        <translation>Sono più scelte di quante il gruppo ne consenta.</translation>
    </message>
    <message>
        <source>Both orders are the same.</source>
        <translation>Le due comande sono la stessa.</translation>
    </message>
    <message>
        <source>The order is not at a table.</source>
        <translation>La comanda non è a un tavolo.</translation>
    </message>
    <message>
        <source>The order has a bill: void it first.</source>
        <translation>La comanda ha un conto: prima stornalo.</translation>
    </message>
    <message>
        <source>The line has not so many portions to give.</source>
        <translation>La riga non ha così tante porzioni da cedere.</translation>
    </message>
    <message>
        <source>Something on the order is not paid yet.</source>
        <translation>Qualcosa nella comanda non è ancora pagato.</translation>
    </message>
    <message>
        <source>The order has as many lines as it can hold: open another one.</source>
        <translation>La comanda è piena: aprine un’altra.</translation>
    </message>
    <message>
        <source>A delivery needs a guest with an address.</source>
        <translation>Una consegna richiede un cliente con un indirizzo.</translation>
    </message>
    <message>
        <source>The order is empty: cancel it instead.</source>
        <translation>La comanda è vuota: annullala.</translation>
    </message>
    <message>
        <source>The order would cost more than Comanda can reckon with.</source>
        <translation>La comanda costerebbe più di quanto Comanda sappia calcolare.</translation>
    </message>
    <message>
        <source>Items, categories or tickets still need this station.</source>
        <translation>Voci, categorie o comande usano ancora questa partita.</translation>
    </message>
    <message>
        <source>There is no such ticket.</source>
        <translation>Questa comanda di cucina non esiste.</translation>
    </message>
    <message>
        <source>The ticket was already begun.</source>
        <translation>La comanda di cucina è già iniziata.</translation>
    </message>
    <message>
        <source>The ticket is not ready.</source>
        <translation>La comanda di cucina non è pronta.</translation>
    </message>
    <message>
        <source>The ticket is already ready.</source>
        <translation>La comanda di cucina è già pronta.</translation>
    </message>
    <message>
        <source>The ticket is already served.</source>
        <translation>La comanda di cucina è già servita.</translation>
    </message>
    <message>
        <source>There is no such line on the ticket.</source>
        <translation>Questa riga non è nella comanda di cucina.</translation>
    </message>
    <message>
        <source>A ticket cannot be late before it is a warning.</source>
        <translation>Una comanda non può essere in ritardo prima dell’avviso.</translation>
    </message>
    <message>
        <source>The line is in this state already.</source>
        <translation>La riga è già in questo stato.</translation>
    </message>
    <message>
        <source>There is no such bill.</source>
        <translation>Questo conto non esiste.</translation>
    </message>
    <message>
        <source>The bill is not due.</source>
        <translation>Il conto non è da pagare.</translation>
    </message>
    <message>
        <source>Something was paid for it: give that back first.</source>
        <translation>È stato già pagato qualcosa: prima rimborsalo.</translation>
    </message>
    <message>
        <source>There is nothing to bill.</source>
        <translation>Non c’è nulla da mettere in conto.</translation>
    </message>
    <message>
        <source>Some lines were not sent yet: send or delete them first.</source>
        <translation>Alcune righe non sono inviate: prima inviale o eliminale.</translation>
    </message>
    <message>
        <source>That is more than is open.</source>
        <translation>È più di quanto resta da pagare.</translation>
    </message>
    <message>
        <source>An amount is needed.</source>
        <translation>Serve un importo.</translation>
    </message>
    <message>
        <source>What was handed over is not enough.</source>
        <translation>Il denaro ricevuto non basta.</translation>
    </message>
    <message>
        <source>Change is given for cash only.</source>
        <translation>Il resto si dà solo sui contanti.</translation>
    </message>
    <message>
        <source>There is no such payment.</source>
        <translation>Questo pagamento non esiste.</translation>
    </message>
    <message>
        <source>That is more than is left of the payment.</source>
        <translation>È più di quanto resta del pagamento.</translation>
    </message>
    <message>
        <source>The bill has as many payments as it can hold: pay the rest in one sum.</source>
        <translation>Il conto ha già il massimo dei pagamenti: paga il resto in una volta.</translation>
    </message>
    <message>
        <source>The payment has as many refunds as it can hold: give back the rest in one sum.</source>
        <translation>Il pagamento ha già il massimo dei rimborsi: rimborsa il resto in una volta.</translation>
    </message>
    <message>
        <source>There is no such role.</source>
        <translation>Questo ruolo non esiste.</translation>
    </message>
    <message>
        <source>This built-in role cannot be changed or taken away.</source>
        <translation>Questo ruolo predefinito non si può cambiare né togliere.</translation>
    </message>
    <message>
        <source>Somebody has this role.</source>
        <translation>Qualcuno ha questo ruolo.</translation>
    </message>
    <message>
        <source>There is nobody with this id.</source>
        <translation>Nessuno ha questo id.</translation>
    </message>
    <message>
        <source>This person is not active.</source>
        <translation>Questa persona non è attiva.</translation>
    </message>
    <message>
        <source>Another person has this user name.</source>
        <translation>Un’altra persona ha questo nome utente.</translation>
    </message>
    <message>
        <source>A user name is lower-case letters, digits, &apos;.&apos;, &apos;-&apos; and &apos;_&apos;.</source>
        <translation>Un nome utente ha lettere minuscole, cifre, «.», «-» e «_».</translation>
    </message>
    <message>
        <source>One active administrator must remain.</source>
        <translation>Deve restare un amministratore attivo.</translation>
    </message>
    <message>
        <source>Only an Argon2id verifier may be stored, never the secret itself.</source>
        <translation>Si può conservare solo un verificatore Argon2id, mai il segreto stesso.</translation>
    </message>
    <message>
        <source>Deactivate this person first.</source>
        <translation>Prima disattiva questa persona.</translation>
    </message>
    <message>
        <source>Nobody can give away a permission they do not have.</source>
        <translation>Nessuno può dare un permesso che non ha.</translation>
    </message>
    <message>
        <source>There is no such drawer.</source>
        <translation>Questa cassa non esiste.</translation>
    </message>
    <message>
        <source>The drawer was closed: open another one.</source>
        <translation>La cassa è stata chiusa: aprine un&apos;altra.</translation>
    </message>
    <message>
        <source>This device has an open drawer: close that first.</source>
        <translation>Questo dispositivo ha una cassa aperta: prima chiudila.</translation>
    </message>
    <message>
        <source>Another open drawer has this name.</source>
        <translation>Un&apos;altra cassa aperta ha questo nome.</translation>
    </message>
    <message>
        <source>There are as many drawers as a Z report can hold: close the day first.</source>
        <translation>Ci sono tante casse quante ne contiene un rapporto Z: prima chiudi la giornata.</translation>
    </message>
    <message>
        <source>The drawer has as many pay-ins and pay-outs as it can hold: close it first.</source>
        <translation>La cassa ha già tutti i versamenti e i prelievi che può avere: prima chiudila.</translation>
    </message>
    <message>
        <source>A drawer is still open: count and close it first.</source>
        <translation>Una cassa è ancora aperta: prima contala e chiudila.</translation>
    </message>
    <message>
        <source>Nothing has happened since the day was closed last.</source>
        <translation>Dall&apos;ultima chiusura della giornata non è successo nulla.</translation>
    </message>
    <message>
        <source>The request does not have the form it must have.</source>
        <translation>La richiesta non ha la forma che deve avere.</translation>
    </message>
    <message>
        <source>You may not do this.</source>
        <translation>Non ti è permesso.</translation>
    </message>
    <message>
        <source>This id was used before for something else.</source>
        <translation>Questo id è già servito per altro.</translation>
    </message>
    <message>
        <source>The host has stopped taking changes. Call the person in charge.</source>
        <translation>L’host non accetta più modifiche. Chiama il responsabile.</translation>
    </message>
    <message>
        <source>Log in first.</source>
        <translation>Prima accedi.</translation>
    </message>
    <message>
        <source>The host is busy. Try again in a moment.</source>
        <translation>L’host è occupato. Riprova tra un momento.</translation>
    </message>
    <message>
        <source>The host did not say why.</source>
        <translation>L’host non ha detto perché.</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>Where is the host? Its screen shows the address.</source>
        <translation>Dov’è l’host? L’indirizzo è sul suo schermo.</translation>
    </message>
    <message>
        <source>This is no address. One looks like 192.168.1.10:8443.</source>
        <translation>Questo non è un indirizzo. Un indirizzo è come 192.168.1.10:8443.</translation>
    </message>
    <message>
        <source>The address of a host begins with https://.</source>
        <translation>L’indirizzo di un host comincia con https://.</translation>
    </message>
    <message>
        <source>Only the computer and its port, please: nothing behind 192.168.1.10:8443.</source>
        <translation>Solo il computer e la sua porta, per favore: nulla dopo 192.168.1.10:8443.</translation>
    </message>
    <message>
        <source>By its fingerprint the right host is told from any other. It stands beside the address.</source>
        <translation>L’impronta distingue l’host giusto da ogni altro. Sta accanto all’indirizzo.</translation>
    </message>
    <message>
        <source>A fingerprint has only the digits 0 to 9 and the letters A to F; here is a “%1”.</source>
        <translation>Un’impronta ha solo le cifre da 0 a 9 e le lettere da A a F; qui c’è «%1».</translation>
    </message>
    <message>
        <source>A fingerprint has 64 digits and letters; these are %1.</source>
        <translation>Un’impronta ha 64 cifre e lettere; queste sono %1.</translation>
    </message>
    <message>
        <source>The colons of a fingerprint stand after every second digit.</source>
        <translation>I due punti di un’impronta stanno ogni due cifre.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>The demo restaurant</source>
        <translation>Il ristorante di prova</translation>
    </message>
    <message>
        <source>Everybody&apos;s PIN is %1.</source>
        <translation>Il PIN di tutti è %1.</translation>
    </message>
</context>
<context>
    <name>ReceiptWriter</name>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Preview, not a receipt</source>
        <translation>Anteprima, non è una ricevuta</translation>
    </message>
    <message>
        <source>Bill %1</source>
        <translation>Conto %1</translation>
    </message>
    <message>
        <source>Tax included (%1 %)</source>
        <translation>IVA inclusa (%1 %)</translation>
    </message>
    <message>
        <source>Tax (%1 %)</source>
        <translation>IVA (%1 %)</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Mancia</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrotondamento</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Consegnato</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Resto</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Rimborsato</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Da pagare</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Amministrazione</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Direzione</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Cucina</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Cashier</source>
        <translation>Cassa</translation>
    </message>
</context>
<context>
    <name>comanda::kit::Keypad</name>
    <message>
        <source>Keypad</source>
        <translation>Tastierino</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Conferma</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Cancella l’ultima cifra</translation>
    </message>
</context>
<context>
    <name>comanda::kit::LinkIndicator</name>
    <message>
        <source>In step</source>
        <translation>Aggiornato</translation>
    </message>
    <message>
        <source>Catching up</source>
        <translation>Si aggiorna</translation>
    </message>
    <message>
        <source>No link</source>
        <translation>Non collegato</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Sola lettura</translation>
    </message>
</context>
<context>
    <name>comanda::kit::Sheet</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>comanda::kit::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>comanda::shell::MainWindow</name>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
</context>
<context>
    <name>comanda::shell::Rail</name>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Sezioni</translation>
    </message>
</context>
<context>
    <name>comanda::terminal::ClosingTime</name>
    <message>
        <source>Stop the host?</source>
        <translation>Fermare l’host?</translation>
    </message>
    <message numerus="yes">
        <source>%n other devices are connected. Nobody can order or pay there until this computer hosts again; what they have sent by now is kept.</source>
        <translation>
            <numerusform>%n altro dispositivo è collegato. Lì nessuno può ordinare o pagare finché questo computer non ospita di nuovo; ciò che ha inviato finora è conservato.</numerusform>
            <numerusform>%n altri dispositivi sono collegati. Lì nessuno può ordinare o pagare finché questo computer non ospita di nuovo; ciò che hanno inviato finora è conservato.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>Lascialo acceso</translation>
    </message>
    <message>
        <source>Stop the host</source>
        <translation>Ferma l’host</translation>
    </message>
</context>
<context>
    <name>comanda::terminal::HostApprovals</name>
    <message>
        <source>The host does not answer.</source>
        <translation>L’host non risponde.</translation>
    </message>
    <message>
        <source>%1 It may have been done: look first, then try again.</source>
        <translation>%1 Forse è già stato fatto: guarda prima, poi riprova.</translation>
    </message>
</context>
<context>
    <name>comanda::terminal::HostSignIn</name>
    <message>
        <source>The host does not answer.</source>
        <translation>L’host non risponde.</translation>
    </message>
    <message>
        <source>The host has signed you out: your PIN or your rights were changed, or the sign-in has run out. Sign in again.</source>
        <translation>L’host ti ha fatto uscire: il tuo PIN o i tuoi permessi sono cambiati, oppure l’accesso è scaduto. Entra di nuovo.</translation>
    </message>
    <message>
        <source>What was done last here did not reach the host any more. Look at the table and the bill, and do it again.</source>
        <translation>L’ultima cosa fatta qui non è più arrivata all’host. Guarda il tavolo e il conto e rifalla.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_appearance::AppearanceScreen</name>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colori</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>This terminal remembers it.</source>
        <translation>Questo terminale se ne ricorda.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contrasto</translation>
    </message>
    <message>
        <source>Colour-blind safe</source>
        <translation>Per daltonici</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>colours, dark</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>comanda::ui_approval::ApprovalPresenter</name>
    <message>
        <source>Who approves it?</source>
        <translation>Chi lo autorizza?</translation>
    </message>
    <message>
        <source>%1, your PIN</source>
        <translation>%1, il tuo PIN</translation>
    </message>
</context>
<context>
    <name>comanda::ui_approval::ApprovalSheet</name>
    <message>
        <source>Why?</source>
        <translation>Perché?</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Un altro motivo…</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Un altro motivo</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambia</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::FloorPresenter</name>
    <message>
        <source>%1 · %2</source>
        <comment>table, seats</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>table, guests</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 sits at %2 now.</source>
        <comment>table, table</comment>
        <translation>%1 ora è al posto di %2.</translation>
    </message>
    <message>
        <source>Everything is on the check of %1 now.</source>
        <translation>Ora è tutto nella comanda di %1.</translation>
    </message>
    <message>
        <source>How many guests?</source>
        <translation>Quanti coperti?</translation>
    </message>
    <message>
        <source>More guests</source>
        <translation>Più coperti</translation>
    </message>
    <message>
        <source>Open the order</source>
        <translation>Apri la comanda</translation>
    </message>
    <message>
        <source>Seat and order</source>
        <translation>Accomoda e ordina</translation>
    </message>
    <message>
        <source>Clear the table</source>
        <translation>Libera il tavolo</translation>
    </message>
    <message>
        <source>Bill</source>
        <translation>Conto</translation>
    </message>
    <message>
        <source>Move to another table</source>
        <translation>Sposta a un altro tavolo</translation>
    </message>
    <message>
        <source>Put on another table&apos;s check</source>
        <translation>Unisci alla comanda di un altro tavolo</translation>
    </message>
    <message>
        <source>There is nothing here that you may do.</source>
        <translation>Qui non c’è nulla che ti sia permesso.</translation>
    </message>
    <message>
        <source>Nobody fetches anything right now.</source>
        <translation>Al momento nessuno ritira.</translation>
    </message>
    <message>
        <source>New takeaway</source>
        <translation>Nuovo asporto</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::FloorScreen</name>
    <message>
        <source>Floor</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>No table stands here yet.</source>
        <translation>Qui non c’è ancora nessun tavolo.</translation>
    </message>
    <message>
        <source>Edit plan</source>
        <translation>Modifica pianta</translation>
    </message>
    <message>
        <source>Seat a party</source>
        <translation>Accomoda ospiti</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Asporto</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::Plan</name>
    <message>
        <source>Tables</source>
        <translation>Tavoli</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::SidePanel</name>
    <message>
        <source>Nobody needs you right now.</source>
        <translation>Al momento nessuno ha bisogno di te.</translation>
    </message>
    <message>
        <source>Covers now</source>
        <translation>Coperti in sala</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Da incassare</translation>
    </message>
    <message>
        <source>Seat a party</source>
        <translation>Accomoda ospiti</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Da seguire</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::TableActions</name>
    <message>
        <source>Bill</source>
        <translation>Conto</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Move to another table</source>
        <translation>Sposta a un altro tavolo</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Put on another table&apos;s check</source>
        <translation>Metti sul conto di un altro tavolo</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, scelto</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::TableTile</name>
    <message>
        <source>Hold it for more.</source>
        <translation>Tieni premuto per altro.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::TakeawayTile</name>
    <message>
        <source>Takeaway</source>
        <translation>Asporto</translation>
    </message>
    <message>
        <source>Takeaway, %1</source>
        <translation>Asporto, %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_floor::ViewBuilder</name>
    <message>
        <source>free</source>
        <translation>libero</translation>
    </message>
    <message>
        <source>seated</source>
        <translation>accomodato</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>ordinato</translation>
    </message>
    <message>
        <source>served</source>
        <translation>servito</translation>
    </message>
    <message>
        <source>food is ready</source>
        <translation>piatti pronti</translation>
    </message>
    <message>
        <source>waits too long</source>
        <translation>attende da troppo</translation>
    </message>
    <message>
        <source>wants to pay</source>
        <translation>vuole il conto</translation>
    </message>
    <message>
        <source>late</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>to be cleared</source>
        <translation>da sparecchiare</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 coperto</translation>
    </message>
    <message numerus="yes">
        <source>%n guests</source>
        <translation>
            <numerusform>%n coperto</numerusform>
            <numerusform>%n coperti</numerusform>
        </translation>
    </message>
    <message>
        <source>1 seat</source>
        <translation>1 posto</translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n posto</numerusform>
            <numerusform>%n posti</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>guests, waiter</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>to clear</source>
        <translation>da liberare</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 wants to pay</source>
        <translation>%1 vuole il conto</translation>
    </message>
    <message>
        <source>%1 has not ordered</source>
        <translation>%1 non ha ordinato</translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>inviato %1</translation>
    </message>
    <message>
        <source>%1 waits for %2</source>
        <comment>table, what</comment>
        <translation>%1 attende %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>stations, sent</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1: pronto</translation>
    </message>
    <message numerus="yes">
        <source>%n on the pass</source>
        <translation>
            <numerusform>%n al passe</numerusform>
            <numerusform>%n al passe</numerusform>
        </translation>
    </message>
    <message>
        <source>1 order</source>
        <translation>1 ordine</translation>
    </message>
    <message>
        <source>no orders</source>
        <translation>nessun ordine</translation>
    </message>
    <message numerus="yes">
        <source>%n orders</source>
        <translation>
            <numerusform>%n ordine</numerusform>
            <numerusform>%n ordini</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>Consegna %1</translation>
    </message>
    <message>
        <source>Takeaway %1</source>
        <translation>Asporto %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>order, guest</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>nothing sent yet</source>
        <translation>nulla inviato</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>guests, seats</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>S</source>
        <comment>seated</comment>
        <translation>S</translation>
    </message>
    <message>
        <source>O</source>
        <comment>ordered</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>R</source>
        <comment>ready</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>W</source>
        <comment>waits</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>D</source>
        <comment>dirty</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>drinks</source>
        <translation>bevande</translation>
    </message>
    <message>
        <source>starters</source>
        <translation>antipasti</translation>
    </message>
    <message>
        <source>mains</source>
        <translation>secondi</translation>
    </message>
    <message>
        <source>desserts</source>
        <translation>dolci</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>la comanda</translation>
    </message>
    <message>
        <source>Where does %1 move to?</source>
        <translation>Dove si sposta %1?</translation>
    </message>
    <message>
        <source>Which table takes the check of %1?</source>
        <translation>Quale tavolo prende la comanda di %1?</translation>
    </message>
    <message>
        <source>Which table for %1?</source>
        <translation>Quale tavolo per %1?</translation>
    </message>
    <message>
        <source>Which table moves?</source>
        <translation>Quale tavolo si sposta?</translation>
    </message>
    <message>
        <source>Which table goes on another one&apos;s check?</source>
        <translation>Quale tavolo va sul conto di un altro?</translation>
    </message>
    <message>
        <source>Which table gets the bill?</source>
        <translation>A quale tavolo va il conto?</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen</name>
    <message>
        <source>no %1</source>
        <translation>senza %1</translation>
    </message>
    <message>
        <source>extra %1</source>
        <translation>extra %1</translation>
    </message>
    <message>
        <source>light %1</source>
        <translation>poco %1</translation>
    </message>
    <message>
        <source>%1 on the side</source>
        <translation>%1 a parte</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>Takeaway</source>
        <translation>Asporto</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Consegna</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Ordine %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::CardHeader</name>
    <message>
        <source>Press to begin</source>
        <translation>Premi per iniziare</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>STORNO</translation>
    </message>
    <message>
        <source>PRIORITY</source>
        <translation>URGENTE</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuova</translation>
    </message>
    <message>
        <source>late</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>richiamata</translation>
    </message>
    <message>
        <source>started</source>
        <translation>iniziata</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::CardLineRow</name>
    <message>
        <source>allergy: %1</source>
        <translation>allergia: %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>VOID</source>
        <translation>STORNO</translation>
    </message>
    <message>
        <source>%1 VOID</source>
        <translation>%1 STORNO</translation>
    </message>
    <message>
        <source>ALLERGY: %1</source>
        <translation>ALLERGIA: %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::CardWall</name>
    <message>
        <source>Tickets</source>
        <translation>Comande</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::DayCounts</name>
    <message>
        <source>All day: %1</source>
        <translation>In totale: %1</translation>
    </message>
    <message>
        <source>nothing open</source>
        <translation>nulla da fare</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>In totale</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::KitchenPresenter</name>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>Passe</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1: pronto</translation>
    </message>
    <message>
        <source>%1 is served</source>
        <translation>%1: servito</translation>
    </message>
    <message>
        <source>No link to the host: new tickets do not arrive. What you see is %1 old.</source>
        <translation>Host non collegato: non arrivano nuove comande. Ciò che vedi risale a %1 fa.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::KitchenScreen</name>
    <message>
        <source>Recall</source>
        <translation>Richiama</translation>
    </message>
    <message>
        <source>Kitchen display</source>
        <translation>Schermo di cucina</translation>
    </message>
    <message>
        <source>Late %1</source>
        <translation>Ritardo %1</translation>
    </message>
    <message>
        <source>There may be tickets that did not get here.</source>
        <translation>Potrebbero esserci comande non arrivate qui.</translation>
    </message>
    <message>
        <source>Nothing waits here. The next ticket comes by itself.</source>
        <translation>Nulla in attesa. La prossima comanda arriva da sola.</translation>
    </message>
    <message>
        <source>Nothing was bumped that could come back.</source>
        <translation>Non c’è nulla da richiamare.</translation>
    </message>
    <message>
        <source>Kitchen</source>
        <translation>Cucina</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Suono spento</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Suono acceso</translation>
    </message>
    <message>
        <source>New tickets are not to be heard here.</source>
        <translation>Qui le nuove comande non si sentono.</translation>
    </message>
    <message>
        <source>New tickets are to be heard here.</source>
        <translation>Qui le nuove comande si sentono.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_kitchen::TicketCard</name>
    <message>
        <source>Start</source>
        <translation>Inizia</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>Inizia: %1</translation>
    </message>
    <message>
        <source>%1 waits its turn again</source>
        <translation>%1 torna ad aspettare il turno</translation>
    </message>
    <message>
        <source>%1 before the others</source>
        <translation>%1 prima delle altre</translation>
    </message>
</context>
<context>
    <name>comanda::ui_login::LoginPresenter</name>
    <message>
        <source>Hello %1</source>
        <translation>Ciao %1</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Chi sei?</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Tap your name</source>
        <translation>Tocca il tuo nome</translation>
    </message>
    <message>
        <source>Type your user name</source>
        <translation>Scrivi il tuo nome utente</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Il tuo PIN</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>La tua password</translation>
    </message>
</context>
<context>
    <name>comanda::ui_login::LoginScreen</name>
    <message>
        <source>Sign in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome utente</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Use a password</source>
        <translation>Usa la password</translation>
    </message>
    <message>
        <source>Use the PIN</source>
        <translation>Usa il PIN</translation>
    </message>
    <message>
        <source>Another restaurant</source>
        <translation>Un altro ristorante</translation>
    </message>
</context>
<context>
    <name>comanda::ui_login::PersonTile</name>
    <message>
        <source>%1, %2</source>
        <comment>name, role</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>comanda::ui_login::PinDots</name>
    <message numerus="yes">
        <source>%n digits typed</source>
        <translation>
            <numerusform>%n cifra digitata</numerusform>
            <numerusform>%n cifre digitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>comanda::ui_order::AllergySheet</name>
    <message>
        <source>Allergies</source>
        <translation>Allergie</translation>
    </message>
    <message>
        <source>Who?</source>
        <translation>Chi?</translation>
    </message>
    <message>
        <source>What nobody at the table must have</source>
        <translation>Cosa non deve avere nessuno al tavolo</translation>
    </message>
    <message>
        <source>What the guest at seat %1 must not have</source>
        <translation>Cosa non deve avere l’ospite al posto %1</translation>
    </message>
    <message>
        <source>The kitchen is told with everything that is ordered from now on.</source>
        <translation>La cucina lo legge su tutto ciò che si ordina da adesso.</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>Tutto il tavolo</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Posto %1</translation>
    </message>
    <message>
        <source>Has an allergy</source>
        <translation>Ha un’allergia</translation>
    </message>
</context>
<context>
    <name>comanda::ui_order::CheckPanel</name>
    <message>
        <source>held</source>
        <translation>in attesa</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>inviato</translation>
    </message>
    <message>
        <source>cooking</source>
        <translation>in cottura</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>pronto</translation>
    </message>
    <message>
        <source>served</source>
        <translation>servito</translation>
    </message>
    <message>
        <source>void</source>
        <translation>stornato</translation>
    </message>
    <message>
        <source>new …</source>
        <translation>nuovo …</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuovo</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>La comanda</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Trattieni</translation>
    </message>
    <message>
        <source>Keeps what is new back until its course is fired</source>
        <translation>Trattiene le novità finché la portata non va in marcia</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Resta</translation>
    </message>
    <message>
        <source>Sends what is new and keeps this check in front</source>
        <translation>Invia le novità e resta su questa comanda</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Invia</translation>
    </message>
    <message>
        <source>Tap a dish to begin.</source>
        <translation>Tocca un piatto per iniziare.</translation>
    </message>
    <message>
        <source>Choose a table on the floor first.</source>
        <translation>Prima scegli un tavolo in sala.</translation>
    </message>
    <message>
        <source>Tax included (%1 %)</source>
        <translation>IVA inclusa (%1 %)</translation>
    </message>
    <message>
        <source>Tax (%1 %)</source>
        <translation>IVA (%1 %)</translation>
    </message>
    <message>
        <source>Send · %1</source>
        <translation>Invia · %1</translation>
    </message>
    <message>
        <source>Bill · %1</source>
        <translation>Conto · %1</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Subito</translation>
    </message>
    <message>
        <source>Course %1</source>
        <translation>Portata %1</translation>
    </message>
    <message>
        <source>%1 · sent %2</source>
        <translation>%1 · inviata %2</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Marcia</translation>
    </message>
    <message>
        <source>Fire %1</source>
        <translation>Marcia: %1</translation>
    </message>
    <message>
        <source>Not taken · tap to try again</source>
        <translation>Non presa · tocca per riprovare</translation>
    </message>
</context>
<context>
    <name>comanda::ui_order::ChoiceSheet</name>
    <message>
        <source>For the kitchen, such as: dressing on the side</source>
        <translation>Per la cucina, per esempio: condimento a parte</translation>
    </message>
    <message>
        <source>Note for the kitchen</source>
        <translation>Nota per la cucina</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Size · choose one</source>
        <translation>Formato · scegline uno</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>senza %1</translation>
    </message>
    <message>
        <source>extra %1</source>
        <translation>extra %1</translation>
    </message>
    <message>
        <source>light %1</source>
        <translation>poco %1</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>scegline uno</translation>
    </message>
    <message>
        <source>choose %1 or more</source>
        <translation>scegline almeno %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>fino a %1</translation>
    </message>
    <message>
        <source>as you like</source>
        <translation>a piacere</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>scelto</translation>
    </message>
    <message>
        <source>No …</source>
        <translation>Senza …</translation>
    </message>
    <message>
        <source>Extra …</source>
        <translation>Extra …</translation>
    </message>
    <message>
        <source>Light …</source>
        <translation>Poco …</translation>
    </message>
    <message>
        <source>The next one is wanted</source>
        <translation>Tocca cosa cambiare</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Uno in meno</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno in più</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Quantità</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>Tutto il tavolo</translation>
    </message>
    <message>
        <source>For the whole table</source>
        <translation>Per tutto il tavolo</translation>
    </message>
    <message>
        <source>For seat %1</source>
        <translation>Per il posto %1</translation>
    </message>
    <message>
        <source>For seat</source>
        <translation>Per il posto</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Choose what is marked red</source>
        <translation>Scegli ciò che è segnato in rosso</translation>
    </message>
    <message>
        <source>Price of a portion</source>
        <translation>Prezzo di una porzione</translation>
    </message>
    <message>
        <source>Price of a portion · enter it</source>
        <translation>Prezzo di una porzione · da inserire</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>One less of %1</source>
        <translation>Uno in meno di %1</translation>
    </message>
    <message>
        <source>One more of %1</source>
        <translation>Uno in più di %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_order::LineSheet</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>Uno in più</translation>
    </message>
    <message>
        <source>One less</source>
        <translation>Uno in meno</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Modifica …</translation>
    </message>
    <message>
        <source>Do not hold it</source>
        <translation>Non trattenere</translation>
    </message>
    <message>
        <source>Hold it</source>
        <translation>Trattieni</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Togli</translation>
    </message>
    <message>
        <source>Void it, because</source>
        <translation>Storna, perché</translation>
    </message>
    <message>
        <source>Guest changed their mind</source>
        <translation>L’ospite ha cambiato idea</translation>
    </message>
    <message>
        <source>Wrong order</source>
        <translation>Ordine sbagliato</translation>
    </message>
    <message>
        <source>Not as it should be</source>
        <translation>Non come dovrebbe</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>Attesa troppo lunga</translation>
    </message>
    <message>
        <source>Another reason, then Enter</source>
        <translation>Altro motivo, poi Invio</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Altro motivo</translation>
    </message>
    <message>
        <source>Void it, with approval …</source>
        <translation>Stornalo, con autorizzazione …</translation>
    </message>
</context>
<context>
    <name>comanda::ui_order::OrderPad</name>
    <message>
        <source>no %1</source>
        <translation>senza %1</translation>
    </message>
    <message>
        <source>extra %1</source>
        <translation>extra %1</translation>
    </message>
    <message>
        <source>light %1</source>
        <translation>poco %1</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>posto %1</translation>
    </message>
    <message>
        <source>%1 allergy</source>
        <translation>allergia: %1</translation>
    </message>
    <message>
        <source>%1 · seat %2</source>
        <translation>%1 · posto %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>%1 is sold out.</source>
        <translation>%1: esaurito.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>That order is not open any more.</source>
        <translation>Quella comanda non è più aperta.</translation>
    </message>
    <message>
        <source>price of the day</source>
        <translation>prezzo del giorno</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>comanda::ui_order::OrderScreen</name>
    <message>
        <source>Sold out</source>
        <translation>Esaurito</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>ancora %1</translation>
    </message>
    <message>
        <source>allergen</source>
        <translation>allergene</translation>
    </message>
    <message>
        <source>Contains what a guest of this table must not have</source>
        <translation>Contiene ciò che un ospite del tavolo deve evitare</translation>
    </message>
    <message>
        <source>vg</source>
        <comment>vegan, in two letters</comment>
        <translation>vg</translation>
    </message>
    <message>
        <source>v</source>
        <comment>vegetarian, in a letter</comment>
        <translation>v</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Comanda</translation>
    </message>
    <message>
        <source>Type a dish …</source>
        <translation>Scrivi un piatto …</translation>
    </message>
    <message>
        <source>Search the menu</source>
        <translation>Cerca nel menù</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Piatti</translation>
    </message>
    <message>
        <source>%1 was taken away</source>
        <translation>%1: tolto</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>Consegna %1</translation>
    </message>
    <message>
        <source>Takeaway %1</source>
        <translation>Asporto %1</translation>
    </message>
    <message>
        <source>1 guest</source>
        <translation>1 coperto</translation>
    </message>
    <message>
        <source>%1 guests</source>
        <translation>%1 coperti</translation>
    </message>
    <message>
        <source>Allergy: %1</source>
        <translation>Allergia: %1</translation>
    </message>
    <message>
        <source>Whole table</source>
        <translation>Tutto il tavolo</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Posto %1</translation>
    </message>
    <message>
        <source>Course: as usual</source>
        <translation>Portata: solita</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Subito</translation>
    </message>
    <message>
        <source>Course %1</source>
        <translation>Portata %1</translation>
    </message>
    <message>
        <source>Who gets what comes now?</source>
        <translation>Per chi è ciò che segue?</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Come al solito</translation>
    </message>
    <message>
        <source>With which course does it come?</source>
        <translation>Con quale portata esce?</translation>
    </message>
    <message>
        <source>Voided, approved by %1</source>
        <translation>Stornato, autorizzato da %1</translation>
    </message>
    <message>
        <source>Void %1</source>
        <translation>Storna %1</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergie</translation>
    </message>
    <message>
        <source>Notes what a guest must not have</source>
        <translation>Annota cosa un ospite non deve avere</translation>
    </message>
</context>
<context>
    <name>comanda::ui_overview::HourChart</name>
    <message>
        <source>last week</source>
        <translation>settimana scorsa</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>%1 o&apos;clock: %2</source>
        <translation>ore %1: %2</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Incassi per ora</translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation>Ancora nessuna vendita.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_overview::NumberSheet</name>
    <message>
        <source>And %1 more.</source>
        <translation>E altri %1.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_overview::Overview</name>
    <message>
        <source>Order %1</source>
        <translation>Ordine %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>Refund · %1</source>
        <translation>Rimborso · %1</translation>
    </message>
    <message>
        <source>Bill %1 · %2 · %3</source>
        <translation>Conto %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Void · %1</source>
        <translation>Storno · %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 is late · %2</source>
        <translation>%1 in ritardo · %2</translation>
    </message>
</context>
<context>
    <name>comanda::ui_overview::OverviewScreen</name>
    <message>
        <source>Overview</source>
        <translation>Riepilogo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Sales by hour</source>
        <translation>Incassi per ora</translation>
    </message>
    <message>
        <source>To look into</source>
        <translation>Da controllare</translation>
    </message>
    <message>
        <source>Best sellers</source>
        <translation>I più venduti</translation>
    </message>
    <message>
        <source>Sales today</source>
        <translation>Incasso di oggi</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Coperti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Da incassare</translation>
    </message>
    <message>
        <source>Kitchen, median</source>
        <translation>Cucina, mediana</translation>
    </message>
    <message>
        <source>%1%2 % on last week</source>
        <translation>%1%2 % in 7 giorni</translation>
    </message>
    <message>
        <source>of paid bills</source>
        <translation>di conti pagati</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>%1 a coperto</translation>
    </message>
    <message>
        <source>1 check</source>
        <translation>1 comanda</translation>
    </message>
    <message>
        <source>%1 checks</source>
        <translation>%1 comande</translation>
    </message>
    <message>
        <source>1 ticket waits</source>
        <translation>1 comanda in attesa</translation>
    </message>
    <message>
        <source>%1 tickets wait</source>
        <translation>%1 comande in attesa</translation>
    </message>
    <message>
        <source>Nothing. All is well.</source>
        <translation>Nulla. Va tutto bene.</translation>
    </message>
    <message>
        <source>Nothing was paid yet.</source>
        <translation>Ancora nessun pagamento.</translation>
    </message>
    <message>
        <source>All that is to be looked into</source>
        <translation>Tutto ciò che merita uno sguardo</translation>
    </message>
    <message>
        <source>All that was sold today</source>
        <translation>Tutto ciò che è stato venduto oggi</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>%1 late · first %2</source>
        <translation>%1 in ritardo · prima %2</translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::EditorPanel</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Ripeti</translation>
    </message>
    <message>
        <source>Drag one of its ends to make it longer or to turn it.</source>
        <translation>Trascina un capo per allungarlo o girarlo.</translation>
    </message>
    <message>
        <source>Remove this wall</source>
        <translation>Togli questo muro</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Tienilo</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Discard everything that is not saved?</source>
        <translation>Scartare tutto ciò che non è salvato?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Wall, %1 m</source>
        <translation>Muro, %1 m</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio…</translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::PlanEditor</name>
    <message>
        <source>A room has at most %1 walls: make one of these longer.</source>
        <translation>Una sala ha al massimo %1 muri: allungane uno.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>table, what is wrong</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Room %1</source>
        <translation>Sala %1</translation>
    </message>
    <message>
        <source>These are more changes than are saved at once. Undo some of them and save the others first.</source>
        <translation>Sono più modifiche di quante se ne salvano in una volta. Annullane alcune e salva prima le altre.</translation>
    </message>
    <message>
        <source>The plan is saved.</source>
        <translation>La pianta è salvata.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>table, seats</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Dagli un nome.</translation>
    </message>
    <message>
        <source>This name is too long: use at most %1 letters.</source>
        <translation>Questo nome è troppo lungo: usa al massimo %1 lettere.</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tavolo %1</translation>
    </message>
    <message>
        <source>1 seat</source>
        <translation>1 posto</translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n posto</numerusform>
            <numerusform>%n posti</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed here and did not save is back. Save it, or discard it.</source>
        <translation>Ciò che qui avevi modificato e non salvato è di nuovo qui. Salvalo o scartalo.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::PlanEditorScreen</name>
    <message>
        <source>Plan</source>
        <translation>Pianta</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrato</translation>
    </message>
    <message>
        <source>Add a square table</source>
        <translation>Aggiungi un tavolo quadrato</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rotondo</translation>
    </message>
    <message>
        <source>Add a round table</source>
        <translation>Aggiungi un tavolo rotondo</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Add a place at the counter</source>
        <translation>Aggiungi un posto al banco</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Muro</translation>
    </message>
    <message>
        <source>Add a wall</source>
        <translation>Aggiungi un muro</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Sale</translation>
    </message>
    <message>
        <source>There is no room yet.</source>
        <translation>Non c’è ancora nessuna sala.</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Aggiungi una sala</translation>
    </message>
    <message>
        <source>Only somebody who manages the floor arranges its plan.</source>
        <translation>La pianta la dispone solo chi gestisce la sala.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>Pianta</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Muro</translation>
    </message>
    <message>
        <source>No table stands here yet.</source>
        <translation>Qui non c’è ancora nessun tavolo.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::RoomForm</name>
    <message>
        <source>Name of the room</source>
        <translation>Nome della sala</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Remove this room</source>
        <translation>Togli questa sala</translation>
    </message>
    <message>
        <source>Add a room</source>
        <translation>Aggiungi una sala</translation>
    </message>
    <message>
        <source>Tap a table or a wall to change it, drag it to move it. Arrow keys move what is chosen, with Shift they change its size.</source>
        <translation>Tocca un tavolo o un muro per cambiarlo, trascinalo per spostarlo. Le frecce spostano ciò che è scelto, con Maiusc ne cambiano la misura.</translation>
    </message>
    <message>
        <source>Earlier among the rooms</source>
        <translation>Prima tra le sale</translation>
    </message>
    <message>
        <source>Later among the rooms</source>
        <translation>Dopo tra le sale</translation>
    </message>
</context>
<context>
    <name>comanda::ui_plan_editor::TableForm</name>
    <message>
        <source>Name of the table</source>
        <translation>Nome del tavolo</translation>
    </message>
    <message>
        <source>One seat less</source>
        <translation>Un posto in meno</translation>
    </message>
    <message>
        <source>One seat more</source>
        <translation>Un posto in più</translation>
    </message>
    <message>
        <source>Shape: %1</source>
        <translation>Forma: %1</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrato</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rotondo</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Banco</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Gira</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Remove this table</source>
        <translation>Togli questo tavolo</translation>
    </message>
</context>
<context>
    <name>comanda::ui_setup::DeviceScreen</name>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Tables and orders</source>
        <translation>Tavoli e comande</translation>
    </message>
    <message>
        <source>Kitchen display</source>
        <translation>Schermo di cucina</translation>
    </message>
    <message>
        <source>The pass</source>
        <translation>Il passe</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Cassa</translation>
    </message>
    <message>
        <source>Back office</source>
        <translation>Ufficio</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivi</translation>
    </message>
    <message>
        <source>What this device is for</source>
        <translation>A che cosa serve questo dispositivo</translation>
    </message>
    <message>
        <source>It opens with that after signing in. All other screens stay behind More.</source>
        <translation>Si apre così dopo l’accesso. Tutte le altre schermate restano sotto Altro.</translation>
    </message>
    <message>
        <source>Other devices join here</source>
        <translation>Gli altri dispositivi si uniscono qui</translation>
    </message>
    <message>
        <source>Of which station?</source>
        <translation>Di quale postazione?</translation>
    </message>
    <message>
        <source>All stations</source>
        <translation>Tutte le postazioni</translation>
    </message>
    <message>
        <source>This restaurant is open on this computer only: it is there to be tried out.</source>
        <translation>Questo ristorante è aperto solo su questo computer: serve per provare.</translation>
    </message>
    <message>
        <source>This computer is in no network just now: connect it, and come back to this page.</source>
        <translation>Questo computer ora non è in nessuna rete: collegalo e torna a questa pagina.</translation>
    </message>
    <message>
        <source>On the other device open Comanda, tap “Join a restaurant”, and type or paste this. The code holds the same.</source>
        <translation>Sull’altro dispositivo apri Comanda, tocca «Unisciti a un ristorante» e scrivi o incolla questo. Il codice contiene lo stesso.</translation>
    </message>
    <message>
        <source>QR code of the address and the fingerprint</source>
        <translation>Codice QR dell’indirizzo e dell’impronta</translation>
    </message>
    <message>
        <source>Or by hand: %1</source>
        <translation>Oppure a mano: %1</translation>
    </message>
    <message>
        <source>This device keeps the restaurant, in %1. Copy that folder and its key to a safe place.</source>
        <translation>Questo dispositivo custodisce il ristorante, in %1. Copia quella cartella e la sua chiave in un posto sicuro.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_setup::HostPage</name>
    <message>
        <source>Host a restaurant</source>
        <translation>Ospita un ristorante</translation>
    </message>
    <message>
        <source>This computer keeps the restaurant: its orders, its money and its people. Tablets and tills in the same network join it; nothing leaves the house.</source>
        <translation>Questo computer custodisce il ristorante: comande, denaro e persone. Tablet e casse nella stessa rete si uniscono a lui; nulla esce dal locale.</translation>
    </message>
    <message>
        <source>Leave it switched on during service. What is written is encrypted, and survives a power cut.</source>
        <translation>Lascialo acceso durante il servizio. Ciò che è scritto è cifrato e resiste a un blackout.</translation>
    </message>
    <message>
        <source>Name of the restaurant</source>
        <translation>Nome del ristorante</translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation>Chi se ne occupa</translation>
    </message>
    <message>
        <source>Their PIN</source>
        <translation>Il suo PIN</translation>
    </message>
    <message>
        <source>4 to 8 digits</source>
        <translation>da 4 a 8 cifre</translation>
    </message>
    <message>
        <source>Their password</source>
        <translation>La sua password</translation>
    </message>
    <message>
        <source>8 characters or more</source>
        <translation>almeno 8 caratteri</translation>
    </message>
    <message>
        <source>Tax on food, in %</source>
        <translation>IVA sul cibo, in %</translation>
    </message>
    <message>
        <source>Tax on drinks, in %</source>
        <translation>IVA sulle bevande, in %</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>la stessa</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Its decimal places</source>
        <translation>I suoi decimali</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Prices include tax</source>
        <translation>IVA compresa</translation>
    </message>
    <message>
        <source>Tax is added</source>
        <translation>IVA esclusa</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Comincia con</translation>
    </message>
    <message>
        <source>The demo&apos;s menu and tables</source>
        <translation>Menù e tavoli della demo</translation>
    </message>
    <message>
        <source>Twelve tables, no menu</source>
        <translation>Dodici tavoli, nessun menù</translation>
    </message>
    <message>
        <source>Either can be sold from at once. Without a menu there are a dish and a drink whose price is typed with the order.</source>
        <translation>In entrambi i casi si vende subito. Senza menù ci sono un piatto e una bevanda con il prezzo scritto nella comanda.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Another port</source>
        <translation>Altra porta</translation>
    </message>
    <message>
        <source>Open the restaurant</source>
        <translation>Apri il ristorante</translation>
    </message>
    <message>
        <source>It is kept in %1. The key of its encryption is there, too: keep a copy of both.</source>
        <translation>È custodito in %1. Lì c’è anche la chiave della cifratura: tieni una copia di entrambi.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
</context>
<context>
    <name>comanda::ui_setup::HostPresenter</name>
    <message>
        <source>Setting the restaurant up…</source>
        <translation>Preparo il ristorante…</translation>
    </message>
    <message>
        <source>Opening your restaurant…</source>
        <translation>Apro il tuo ristorante…</translation>
    </message>
    <message>
        <source>Another program uses port %1 of this computer.</source>
        <translation>Un altro programma usa la porta %1 di questo computer.</translation>
    </message>
    <message>
        <source>Close it and try again: often it is another Comanda. Or take another port; devices that have joined already join once more then.</source>
        <translation>Chiudilo e riprova: spesso è un’altra Comanda. Oppure prendi un’altra porta; i dispositivi già uniti dovranno unirsi di nuovo.</translation>
    </message>
    <message>
        <source>This computer does not let Comanda listen at port %1.</source>
        <translation>Questo computer non lascia ascoltare Comanda alla porta %1.</translation>
    </message>
    <message>
        <source>Take another port, or ask whoever looks after this computer.</source>
        <translation>Prendi un’altra porta o chiedi a chi cura questo computer.</translation>
    </message>
    <message>
        <source>The folder of the restaurant cannot be written.</source>
        <translation>La cartella del ristorante non si può scrivere.</translation>
    </message>
    <message>
        <source>Give yourself the right to write %1, and try again.</source>
        <translation>Datti il permesso di scrivere %1 e riprova.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Il disco è pieno.</translation>
    </message>
    <message>
        <source>Free some space on the disk of this computer, and try again.</source>
        <translation>Libera spazio sul disco di questo computer e riprova.</translation>
    </message>
    <message>
        <source>Your restaurant is open already.</source>
        <translation>Il tuo ristorante è già aperto.</translation>
    </message>
    <message>
        <source>Another Comanda on this computer works on it: go on there, or close it and try again.</source>
        <translation>Un’altra Comanda su questo computer ci lavora: continua lì, o chiudila e riprova.</translation>
    </message>
    <message>
        <source>A newer Comanda has worked on this restaurant.</source>
        <translation>Una Comanda più recente ha lavorato su questo ristorante.</translation>
    </message>
    <message>
        <source>Install that version or a later one: this one must not touch its data.</source>
        <translation>Installa quella versione o una successiva: questa non deve toccare i suoi dati.</translation>
    </message>
    <message>
        <source>The clock of this computer is behind the restaurant&apos;s last entry.</source>
        <translation>L’orologio di questo computer è indietro rispetto all’ultima registrazione del ristorante.</translation>
    </message>
    <message>
        <source>Set date and time, and try again.</source>
        <translation>Imposta data e ora e riprova.</translation>
    </message>
    <message>
        <source>The data of your restaurant cannot be read.</source>
        <translation>I dati del tuo ristorante non si possono leggere.</translation>
    </message>
    <message>
        <source>Keep a copy of %1, and restore the last backup with “comanda restore”. Until then this device can join another host, or show the demo.</source>
        <translation>Tieni una copia di %1 e ripristina l’ultimo backup con «comanda restore». Fino ad allora questo dispositivo può unirsi a un altro host o mostrare la demo.</translation>
    </message>
    <message>
        <source>The restaurant was not set up.</source>
        <translation>Il ristorante non è stato preparato.</translation>
    </message>
    <message>
        <source>Change what is said here, and try again.</source>
        <translation>Cambia ciò che è scritto qui e riprova.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_setup::JoinPage</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Join a restaurant</source>
        <translation>Collegati a un ristorante</translation>
    </message>
    <message>
        <source>The host shows its address and its fingerprint when it starts. Paste that line, the whole of it, into either field: it fills both.</source>
        <translation>All’avvio l’host mostra il suo indirizzo e la sua impronta. Incolla quella riga, tutta, in uno dei due campi: li riempie entrambi.</translation>
    </message>
    <message>
        <source>The fingerprint is how this device tells the right host from any other: it says nothing to a host that has another one.</source>
        <translation>Dall’impronta questo dispositivo distingue l’host giusto da ogni altro: a un host che ne ha un’altra non dice nulla.</translation>
    </message>
    <message>
        <source>This device remembers the restaurant. The next start goes straight to its sign-in.</source>
        <translation>Questo dispositivo ricorda il ristorante. Al prossimo avvio si passa subito all’accesso.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Collega</translation>
    </message>
    <message>
        <source>Address of the host</source>
        <translation>Indirizzo dell’host</translation>
    </message>
    <message>
        <source>Its fingerprint</source>
        <translation>La sua impronta</translation>
    </message>
    <message>
        <source>You expect
%1</source>
        <translation>Ti aspetti
%1</translation>
    </message>
    <message>
        <source>There answers
%1</source>
        <translation>Risponde
%1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_setup::StartPresenter</name>
    <message>
        <source>Opening the demo restaurant…</source>
        <translation>Si apre il ristorante di prova…</translation>
    </message>
    <message>
        <source>The demo restaurant does not open.</source>
        <translation>Il ristorante di prova non si apre.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Collegamento a %1…</translation>
    </message>
    <message>
        <source>The host does not let this terminal in.</source>
        <translation>L’host non fa entrare questo terminale.</translation>
    </message>
    <message>
        <source>No host answers at %1.</source>
        <translation>Nessun host risponde a %1.</translation>
    </message>
    <message>
        <source>This address is the device you are holding. If the host runs on another computer, type that computer&apos;s address in its place.</source>
        <translation>Questo indirizzo è il dispositivo che hai in mano. Se l’host è su un altro computer, scrivi l’indirizzo di quel computer.</translation>
    </message>
    <message>
        <source>Is the host switched on, is this device in the restaurant&apos;s network, and is the address the one on the host&apos;s screen?</source>
        <translation>L’host è acceso, questo dispositivo è nella rete del ristorante, e l’indirizzo è quello sullo schermo dell’host?</translation>
    </message>
    <message>
        <source>This is another host than the one you expect.</source>
        <translation>Questo non è l’host che ti aspetti.</translation>
    </message>
    <message>
        <source>none that can be read</source>
        <translation>nessuna che si possa leggere</translation>
    </message>
    <message>
        <source>Compare them with the host&apos;s own screen. Is the lower one there, the host was set up anew: paste its line again. If neither is there, somebody else answers: do not join, and tell whoever looks after the host.</source>
        <translation>Confrontale con lo schermo dell’host. Se c’è quella in basso, l’host è stato configurato di nuovo: incolla ancora la sua riga. Se non c’è nessuna delle due, risponde qualcun altro: non collegarti, e avvisa chi si occupa dell’host.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_setup::StartScreen</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>A restaurant&apos;s whole service, on its own network</source>
        <translation>Tutto il servizio di un ristorante, sulla sua rete</translation>
    </message>
    <message>
        <source>What is this device for?</source>
        <translation>A che cosa serve questo dispositivo?</translation>
    </message>
    <message>
        <source>Join a restaurant</source>
        <translation>Collegati a un ristorante</translation>
    </message>
    <message>
        <source>This device becomes a terminal of a host in the restaurant&apos;s network.</source>
        <translation>Questo dispositivo diventa un terminale di un host nella rete del ristorante.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>Prova la demo</translation>
    </message>
    <message>
        <source>A trattoria with its tables, menu and people, on this device alone. Nothing of it is kept.</source>
        <translation>Una trattoria con tavoli, menù e persone, solo su questo dispositivo. Non ne resta nulla.</translation>
    </message>
    <message>
        <source>Host this restaurant</source>
        <translation>Ospita questo ristorante</translation>
    </message>
    <message>
        <source>This computer keeps the restaurant; tablets and tills join it.</source>
        <translation>Questo computer custodisce il ristorante; tablet e casse si uniscono a lui.</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::CheckSide</name>
    <message>
        <source>Check</source>
        <translation>Comanda</translation>
    </message>
    <message>
        <source>Open checks</source>
        <translation>Comande aperte</translation>
    </message>
    <message>
        <source>One guest fewer</source>
        <translation>Un coperto in meno</translation>
    </message>
    <message>
        <source>One share to pay</source>
        <translation>Una quota da pagare</translation>
    </message>
    <message numerus="yes">
        <source>%n equal shares to pay</source>
        <translation>
            <numerusform>%n quota da pagare</numerusform>
            <numerusform>%n quote uguali da pagare</numerusform>
        </translation>
    </message>
    <message>
        <source>One guest more</source>
        <translation>Un coperto in più</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Pagamenti</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Rimborsa</translation>
    </message>
    <message>
        <source>Give back %1 %2</source>
        <translation>Rimborsa %1 %2</translation>
    </message>
    <message>
        <source>Issue bill</source>
        <translation>Emetti il conto</translation>
    </message>
    <message>
        <source>Void bill %1</source>
        <translation>Storna il conto %1</translation>
    </message>
    <message>
        <source>Back to the order</source>
        <translation>Torna alla comanda</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Dividi</translation>
    </message>
    <message>
        <source>Pay some of %1 %2 apart</source>
        <translation>Pagare a parte alcune di %1 %2</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ricevuta</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::PaidNotice</name>
    <message>
        <source>Paid</source>
        <translation>Pagato</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::PayPanel</name>
    <message>
        <source>Back to the order</source>
        <translation>Torna alla comanda</translation>
    </message>
    <message>
        <source>%1 handed over</source>
        <translation>Ricevuti %1</translation>
    </message>
    <message>
        <source>Amount %1</source>
        <translation>Importo %1</translation>
    </message>
    <message>
        <source>Given %1</source>
        <translation>Ricevuto %1</translation>
    </message>
    <message>
        <source>Tip %1</source>
        <translation>Mancia %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::ReasonSheet</name>
    <message>
        <source>Another reason…</source>
        <translation>Altro motivo…</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Altro motivo</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::ReceiptPaper</name>
    <message>
        <source>Receipt</source>
        <translation>Ricevuta</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::ReceiptSheet</name>
    <message>
        <source>What is printed</source>
        <translation>Cosa viene stampato</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::RefundSheet</name>
    <message>
        <source>Give money back</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>No more than %1 is left of it</source>
        <translation>Ne restano al massimo %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>di %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::TillPresenter</name>
    <message>
        <source>Till</source>
        <translation>Cassa</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Totale %1</translation>
    </message>
    <message>
        <source>incl. tax %1</source>
        <translation>di cui IVA %1</translation>
    </message>
    <message>
        <source>paid %1</source>
        <translation>pagato %1</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 da pagare</translation>
    </message>
    <message>
        <source>One of %1 equal shares</source>
        <translation>Una di %1 quote uguali</translation>
    </message>
    <message>
        <source>The last share</source>
        <translation>L’ultima quota</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Resto %1</translation>
    </message>
    <message>
        <source>%1 as a tip</source>
        <translation>%1 di mancia</translation>
    </message>
    <message>
        <source>%1 stays open</source>
        <translation>restano %1 da pagare</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>Chiudi %1</translation>
    </message>
    <message>
        <source>The host is asked…</source>
        <translation>Si chiede all’host…</translation>
    </message>
    <message>
        <source>Settle at %1</source>
        <translation>Salda a %1</translation>
    </message>
    <message>
        <source>Take %1 %2</source>
        <translation>Incassa %1 %2</translation>
    </message>
    <message>
        <source>%1 taken %2</source>
        <translation>Incassati %1 %2</translation>
    </message>
    <message>
        <source>%1 is closed</source>
        <translation>%1: chiuso</translation>
    </message>
    <message>
        <source>The bill is issued</source>
        <translation>Il conto è emesso</translation>
    </message>
    <message>
        <source>Bill %1 is void, its lines are open again</source>
        <translation>Il conto %1 è stornato, le sue voci sono di nuovo da pagare</translation>
    </message>
    <message>
        <source>%1 given back %2</source>
        <translation>Rimborsati %1 %2</translation>
    </message>
    <message>
        <source>Give back %1 %2</source>
        <translation>Rimborsa %1 %2</translation>
    </message>
    <message>
        <source>Done, approved by %1</source>
        <translation>Fatto, autorizzato da %1</translation>
    </message>
</context>
<context>
    <name>comanda::ui_till::TillScreen</name>
    <message>
        <source>Till</source>
        <translation>Cassa</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Intero</translation>
    </message>
    <message>
        <source>By seat</source>
        <translation>Per posto</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Alla romana</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Per voce</translation>
    </message>
    <message>
        <source>By amount</source>
        <translation>Per importo</translation>
    </message>
    <message>
        <source>Open checks</source>
        <translation>Comande aperte</translation>
    </message>
    <message>
        <source>%1 · bill</source>
        <translation>%1 · conto</translation>
    </message>
    <message>
        <source>No check is open. What is ordered can be paid here.</source>
        <translation>Nessuna comanda aperta. Ciò che si ordina si paga qui.</translation>
    </message>
    <message>
        <source>Wrong amount</source>
        <translation>Importo sbagliato</translation>
    </message>
    <message>
        <source>Wrong way of paying</source>
        <translation>Pagamento sbagliato</translation>
    </message>
    <message>
        <source>The guest complained</source>
        <translation>Reclamo dell’ospite</translation>
    </message>
    <message>
        <source>Paid twice</source>
        <translation>Pagato due volte</translation>
    </message>
    <message>
        <source>Give money back</source>
        <translation>Rimborso</translation>
    </message>
    <message>
        <source>Something is missing on it</source>
        <translation>Manca qualcosa</translation>
    </message>
    <message>
        <source>Wrong table</source>
        <translation>Tavolo sbagliato</translation>
    </message>
    <message>
        <source>The guests pay in another way</source>
        <translation>Gli ospiti pagano in altro modo</translation>
    </message>
    <message>
        <source>Void bill %1</source>
        <translation>Storna il conto %1</translation>
    </message>
    <message>
        <source>How many are paid apart?</source>
        <translation>Quante si pagano a parte?</translation>
    </message>
    <message>
        <source>%1 of %2 apart</source>
        <translation>%1 di %2 a parte</translation>
    </message>
</context>
</TS>
