import type { Notes } from "../core/interview/notes.ts";

/** Short attempts in languages that the engine does not read. */
export const TRANSLATIONS: readonly { readonly language: string; readonly notes: Notes }[] = [
  {
    language: "German",
    notes: {
      requirements: `## Funktional
- Nutzer laden Fotos mit einer Beschreibung hoch
- Nutzer folgen anderen Nutzern, ohne dass diese zustimmen müssen
- Nutzer sehen die neuesten Bilder der Leute, denen sie folgen

Nicht dabei sind Kommentare, Nachrichten und die Suche.

## Nicht funktional
- Die Startseite soll in unter einer halben Sekunde geladen sein
- Es ist in Ordnung, wenn ein Bild erst nach einigen Sekunden erscheint, weil das niemandem schadet
- Ein angenommenes Bild darf nie verloren gehen`,
      architecture: `Die App schickt das Bild an den Dienst für das Hochladen. Er legt die Datei im Objektspeicher ab und schreibt
eine Zeile in die Datenbank. Danach geht eine Nachricht in die Warteschlange, und ein Arbeiter verteilt das Bild auf die
Listen der Freunde. Beim Lesen fragt die App den Verteiler, und der Dienst nimmt die Liste aus dem Zwischenspeicher.`,
      dataModel: `Wir speichern die Nutzer, die Bilder und wer wem folgt in einer relationalen Datenbank, weil die Daten miteinander
verbunden sind. Jedes Bild hat einen Besitzer, einen Zeitpunkt und den Pfad der Datei. Ein Verzeichnis über Besitzer und
Zeitpunkt liefert die neuesten Bilder eines Nutzers.`,
      interface: `Die App ruft den Dienst auf, um ein Bild anzulegen, jemandem zu folgen und die Startseite zu holen. Die Seiten
werden mit einem Zeiger auf das letzte Bild geblättert, damit nichts doppelt erscheint. Wer ruft, steht im Ausweis der
Sitzung und nicht im Inhalt.`,
      optimization: `Die Listen werden beim Schreiben gefüllt, weil viel öfter gelesen als geschrieben wird. Für berühmte Leute gilt das
nicht, ihre Bilder werden erst beim Lesen dazu gemischt. Fällt der Zwischenspeicher aus, liest der Dienst aus der Kopie der
Datenbank, und die Seite wird kürzer. Der Preis dafür ist mehr Speicher und mehr Arbeit.`,
    },
  },
  {
    language: "Spanish",
    notes: {
      requirements: `## Funcionales
- Los usuarios suben fotos con una descripción
- Los usuarios siguen a otras personas sin que estas tengan que aceptar
- Los usuarios ven las fotos más recientes de la gente que siguen

Quedan fuera los comentarios, los mensajes y la búsqueda.

## No funcionales
- La primera pantalla tiene que cargar en menos de medio segundo
- Una foto puede aparecer con unos segundos de retraso, porque eso no hace daño a nadie
- Una foto aceptada no se puede perder nunca`,
      architecture: `La aplicación manda la foto al servicio de subida, que guarda el archivo en el almacén de objetos y escribe una fila en
la base de datos. Después pone un mensaje en la cola y un trabajador añade la foto a las listas de los seguidores. Para leer,
la petición pasa por el repartidor de carga y el servicio toma la lista de la memoria.`,
      dataModel: `Guardamos los usuarios, las fotos y quién sigue a quién en una base de datos relacional, porque los datos están unidos
entre sí. Cada foto tiene un dueño, una fecha y la ruta del archivo. Con un índice por dueño y fecha se obtienen las últimas
fotos de una persona.`,
      interface: `La aplicación llama al servicio para crear una foto, para seguir a alguien y para pedir la portada. Las páginas se
recorren con una marca de la última foto, para que nada salga dos veces. La identidad viene de la sesión y no del cuerpo de
la petición.`,
      optimization: `Las listas se llenan al escribir, porque se lee mucho más de lo que se escribe. Con la gente famosa se hace de otra forma y
sus fotos se añaden al leer. Si la memoria se cae, el servicio lee de la copia de la base de datos y la página es más corta. El
precio es gastar más espacio y hacer más trabajo.`,
    },
  },
  {
    language: "Polish",
    notes: {
      requirements: `## Funkcjonalne
- Użytkownicy dodają zdjęcia z krótkim opisem
- Użytkownicy obserwują innych ludzi i nie potrzebują do tego zgody
- Użytkownicy widzą najnowsze zdjęcia osób, które obserwują

Poza zakresem są komentarze, wiadomości oraz wyszukiwanie.

## Niefunkcjonalne
- Pierwszy ekran ma się wczytać w mniej niż pół sekundy
- Zdjęcie może się pojawić kilka sekund później, bo nikomu to nie szkodzi
- Przyjęte zdjęcie nie może zginąć`,
      architecture: `Aplikacja wysyła zdjęcie do usługi, która zapisuje plik w magazynie obiektów i dodaje wiersz do bazy danych. Potem
wiadomość trafia do kolejki, a robotnik dopisuje zdjęcie do list obserwujących. Przy czytaniu żądanie idzie przez rozdzielacz
ruchu, a usługa bierze listę z pamięci podręcznej.`,
      dataModel: `Trzymamy użytkowników, zdjęcia oraz to, kto kogo obserwuje, w relacyjnej bazie danych, bo te dane są ze sobą powiązane.
Każde zdjęcie ma właściciela, czas i ścieżkę do pliku. Indeks po właścicielu i czasie daje najnowsze zdjęcia danej osoby.`,
      interface: `Aplikacja wywołuje usługę, aby dodać zdjęcie, zacząć kogoś obserwować i pobrać stronę główną. Strony przewija się za
pomocą znacznika ostatniego zdjęcia, żeby nic nie pojawiło się dwa razy. Tożsamość pochodzi z sesji, a nie z treści żądania.`,
      optimization: `Listy wypełnia się przy zapisie, bo czyta się dużo częściej niż zapisuje. Dla sławnych ludzi jest inaczej i ich zdjęcia
dołącza się dopiero przy czytaniu. Kiedy pamięć podręczna padnie, usługa czyta z kopii bazy danych, a strona jest krótsza. Ceną
jest większe zużycie miejsca i więcej pracy.`,
    },
  },
];
