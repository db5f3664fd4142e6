/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Headings: English, then Russian, Kazakh, German, Polish, Italian, French, Spanish. Words of one or two letters ("De",
   "Od") are left out: they may as well be the names of actors in a matrix. */
#include "io/sheet/heading_words.h"

#include "graph/text.h"

#include <string.h>

/* clang-format off */
const char *const fil_heading_words_id[] = {
    "Id", "Node Id", "Actor Id", "Firm Id", "Company Id",
    "Ид", "Идентификатор", "Код",
    "Коды", "Сәйкестендіргіш",
    "Kennung", "Schlüssel",
    "Identyfikator", "Kod",
    "Identificativo", "Codice",
    "Identifiant",
    "Identificador", "Código",
    NULL};

const char *const fil_heading_words_label[] = {
    "Label", "Name",
    "Название", "Наименование", "Имя",
    "Атауы", "Аты",
    "Bezeichnung",
    "Nazwa", "Etykieta",
    "Nome", "Denominazione", "Etichetta",
    "Nom", "Libellé",
    "Nombre", "Denominación", "Etiqueta",
    NULL};

const char *const fil_heading_words_category[] = {
    "Category", "Type", "Class", "Kind of actor", "Sector",
    "Категория", "Тип", "Вид", "Класс", "Вид участника", "Тип участника",
    "Санат", "Санаты", "Түрі",
    "Kategorie", "Typ", "Akteurstyp",
    "Kategoria", "Rodzaj",
    "Categoria", "Tipo",
    "Catégorie",
    "Categoría",
    NULL};

const char *const fil_heading_words_stage[] = {
    "Stage", "Tier", "Step", "Position",
    "Стадия", "Этап", "Звено", "Передел", "Ступень",
    "Кезең", "Кезеңі", "Саты", "Сатысы",
    "Stufe", "Wertschöpfungsstufe",
    "Etap", "Ogniwo",
    "Fase", "Stadio",
    "Étape", "Stade", "Maillon",
    "Etapa", "Eslabón",
    NULL};

const char *const fil_heading_words_source[] = {
    "Source", "From", "Sender", "Seller", "Supplier", "Vertex 1",
    "Source Id", "From Id", "Sender Id", "Seller Id", "Supplier Id",
    "Источник", "Поставщик", "Продавец", "Отправитель", "Откуда", "От кого",
    "Жеткізуші", "Сатушы", "Жіберуші", "Кімнен",
    "Quelle", "Von", "Lieferant", "Verkäufer",
    "Źródło", "Dostawca", "Sprzedawca", "Nadawca",
    "Origine", "Fornitore", "Venditore", "Mittente",
    "Fournisseur", "Vendeur", "Émetteur", "Expéditeur",
    "Origen", "Proveedor", "Vendedor", "Remitente",
    NULL};

const char *const fil_heading_words_target[] = {
    "Target", "To", "Receiver", "Buyer", "Customer", "Vertex 2",
    "Target Id", "To Id", "Receiver Id", "Buyer Id", "Customer Id",
    "Цель", "Покупатель", "Получатель", "Заказчик", "Потребитель", "Куда", "Кому",
    "Сатып алушы", "Алушы", "Тұтынушы", "Кімге",
    "Ziel", "Nach", "Käufer", "Abnehmer", "Kunde", "Empfänger",
    "Cel", "Odbiorca", "Nabywca", "Kupujący", "Klient",
    "Destinazione", "Acquirente", "Compratore", "Cliente", "Destinatario",
    "Destination", "Vers", "Acheteur", "Client", "Destinataire",
    "Destino", "Comprador", "Receptor",
    NULL};

const char *const fil_heading_words_relation[] = {
    "Relation", "Kind", "Layer", "Interaction", "Tie",
    "Вид связи", "Тип связи", "Связь", "Отношение",
    "Байланыс түрі", "Байланыс", "Қатынас",
    "Beziehung", "Beziehungsart", "Art der Beziehung",
    "Relacja", "Rodzaj relacji", "Powiązanie", "Rodzaj powiązania",
    "Relazione", "Tipo di relazione", "Legame", "Tipo di legame",
    "Lien", "Type de lien", "Type de relation",
    "Relación", "Tipo de relación", "Vínculo",
    NULL};

const char *const fil_heading_words_weight[] = {
    "Weight", "Value", "Strength", "Flow", "Amount",
    "Вес", "Объём", "Объем", "Сумма", "Стоимость", "Значение",
    "Салмақ", "Салмағы", "Көлем", "Көлемі", "Сомасы", "Құны",
    "Gewicht", "Wert", "Betrag", "Menge",
    "Waga", "Wartość", "Kwota", "Ilość",
    "Peso", "Valore", "Importo", "Quantità",
    "Poids", "Valeur", "Montant", "Quantité",
    "Valor", "Importe", "Cantidad",
    NULL};

const char *const fil_heading_words_period[] = {
    "Period", "Year", "Date", "Time", "Wave",
    "Период", "Год", "Дата",
    "Кезең", "Жыл", "Жылы",
    "Zeitraum", "Jahr", "Datum",
    "Okres", "Rok",
    "Periodo", "Anno",
    "Période", "Année",
    "Período", "Año", "Fecha",
    NULL};
const char *const fil_heading_words_start[] = {
    "Start", "Start year", "Start date", "Begin", "From year", "From date", "Valid from",
    "Начало", "С года",
    "Басы",
    "Beginn",
    "Początek",
    "Inizio",
    "Début",
    "Inicio",
    NULL};

const char *const fil_heading_words_end[] = {
    "End", "End year", "End date", "Until", "To year", "To date", "Valid to",
    "Конец", "Окончание", "По год",
    "Соңы",
    "Ende",
    "Koniec",
    "Fine",
    "Fin",
    NULL};
/* clang-format on */

const char *const fil_heading_words_edge_id[] = {"Id", "Edge Id", "Tie Id", NULL};
const char *const fil_heading_words_direction[] = {"Directed", NULL};

enum { HEADING_LONGEST = 256 };

static bool is_ascii(const char *string)
{
  for (; *string; string++) {
    if (*string & '\x80')
      return false;
  }
  return true;
}

bool fil_heading_is(const char *heading, const char *word)
{
  const size_t length = strlen(heading);
  if (fil_text_is_word(heading, length, word))
    return true;
  return length == strlen(word) && !is_ascii(word) && fil_text_distance(heading, word) == 0;
}

size_t fil_heading_name_length(const char *heading)
{
  size_t length = strcspn(heading, ",;:([");
  while (length > 0 && heading[length - 1] == ' ')
    length--;
  return length;
}

/* Whether the whole heading stands in brackets. */
static bool is_bracketed(const char *heading, size_t length)
{
  static const char opening[] = "([{<", closing[] = ")]}>";
  const char *open = length > 2 ? strchr(opening, *heading) : NULL;
  return open && heading[length - 1] == closing[open - opening];
}

/* Copies the letters without the marks that may stand between words; false when they are too many. */
static bool squeeze(const char *bytes, size_t length, char out[HEADING_LONGEST])
{
  size_t count = 0;
  for (size_t k = 0; k < length; k++) {
    if (strchr(" _-.", bytes[k]))
      continue;
    if (count + 1 == HEADING_LONGEST)
      return false;
    out[count++] = bytes[k];
  }
  out[count] = '\0';
  return count > 0;
}

bool fil_heading_means(const char *heading, const char *word)
{
  char name[HEADING_LONGEST], plain[HEADING_LONGEST];
  size_t length = strlen(heading);
  if (is_bracketed(heading, length)) {
    heading++;
    length -= 2;
  } else {
    length = fil_heading_name_length(heading);
  }
  return squeeze(heading, length, name) && squeeze(word, strlen(word), plain) && fil_heading_is(name, plain);
}
